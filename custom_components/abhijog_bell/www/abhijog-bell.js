// node_modules/@lit/reactive-element/css-tag.js
var e = globalThis, t = e.ShadowRoot && (e.ShadyCSS === void 0 || e.ShadyCSS.nativeShadow) && "adoptedStyleSheets" in Document.prototype && "replace" in CSSStyleSheet.prototype, n = Symbol(), r = /* @__PURE__ */ new WeakMap(), i = class {
	constructor(e, t, r) {
		if (this._$cssResult$ = !0, r !== n) throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");
		this.cssText = e, this.t = t;
	}
	get styleSheet() {
		let e = this.o, n = this.t;
		if (t && e === void 0) {
			let t = n !== void 0 && n.length === 1;
			t && (e = r.get(n)), e === void 0 && ((this.o = e = new CSSStyleSheet()).replaceSync(this.cssText), t && r.set(n, e));
		}
		return e;
	}
	toString() {
		return this.cssText;
	}
}, a = (e) => new i(typeof e == "string" ? e : e + "", void 0, n), o = (e, ...t) => new i(e.length === 1 ? e[0] : t.reduce((t, n, r) => t + ((e) => {
	if (!0 === e._$cssResult$) return e.cssText;
	if (typeof e == "number") return e;
	throw Error("Value passed to 'css' function must be a 'css' function result: " + e + ". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.");
})(n) + e[r + 1], e[0]), e, n), s = (n, r) => {
	if (t) n.adoptedStyleSheets = r.map((e) => e instanceof CSSStyleSheet ? e : e.styleSheet);
	else for (let t of r) {
		let r = document.createElement("style"), i = e.litNonce;
		i !== void 0 && r.setAttribute("nonce", i), r.textContent = t.cssText, n.appendChild(r);
	}
}, c = t ? (e) => e : (e) => e instanceof CSSStyleSheet ? ((e) => {
	let t = "";
	for (let n of e.cssRules) t += n.cssText;
	return a(t);
})(e) : e, { is: l, defineProperty: u, getOwnPropertyDescriptor: d, getOwnPropertyNames: f, getOwnPropertySymbols: p, getPrototypeOf: m } = Object, ee = globalThis, te = ee.trustedTypes, ne = te ? te.emptyScript : "", re = ee.reactiveElementPolyfillSupport, h = (e, t) => e, g = {
	toAttribute(e, t) {
		switch (t) {
			case Boolean:
				e = e ? ne : null;
				break;
			case Object:
			case Array: e = e == null ? e : JSON.stringify(e);
		}
		return e;
	},
	fromAttribute(e, t) {
		let n = e;
		switch (t) {
			case Boolean:
				n = e !== null;
				break;
			case Number:
				n = e === null ? null : Number(e);
				break;
			case Object:
			case Array: try {
				n = JSON.parse(e);
			} catch {
				n = null;
			}
		}
		return n;
	}
}, ie = (e, t) => !l(e, t), ae = {
	attribute: !0,
	type: String,
	converter: g,
	reflect: !1,
	useDefault: !1,
	hasChanged: ie
};
Symbol.metadata ??= Symbol("metadata"), ee.litPropertyMetadata ??= /* @__PURE__ */ new WeakMap();
var _ = class extends HTMLElement {
	static addInitializer(e) {
		this._$Ei(), (this.l ??= []).push(e);
	}
	static get observedAttributes() {
		return this.finalize(), this._$Eh && [...this._$Eh.keys()];
	}
	static createProperty(e, t = ae) {
		if (t.state && (t.attribute = !1), this._$Ei(), this.prototype.hasOwnProperty(e) && ((t = Object.create(t)).wrapped = !0), this.elementProperties.set(e, t), !t.noAccessor) {
			let n = Symbol(), r = this.getPropertyDescriptor(e, n, t);
			r !== void 0 && u(this.prototype, e, r);
		}
	}
	static getPropertyDescriptor(e, t, n) {
		let { get: r, set: i } = d(this.prototype, e) ?? {
			get() {
				return this[t];
			},
			set(e) {
				this[t] = e;
			}
		};
		return {
			get: r,
			set(t) {
				let a = r?.call(this);
				i?.call(this, t), this.requestUpdate(e, a, n);
			},
			configurable: !0,
			enumerable: !0
		};
	}
	static getPropertyOptions(e) {
		return this.elementProperties.get(e) ?? ae;
	}
	static _$Ei() {
		if (this.hasOwnProperty(h("elementProperties"))) return;
		let e = m(this);
		e.finalize(), e.l !== void 0 && (this.l = [...e.l]), this.elementProperties = new Map(e.elementProperties);
	}
	static finalize() {
		if (this.hasOwnProperty(h("finalized"))) return;
		if (this.finalized = !0, this._$Ei(), this.hasOwnProperty(h("properties"))) {
			let e = this.properties, t = [...f(e), ...p(e)];
			for (let n of t) this.createProperty(n, e[n]);
		}
		let e = this[Symbol.metadata];
		if (e !== null) {
			let t = litPropertyMetadata.get(e);
			if (t !== void 0) for (let [e, n] of t) this.elementProperties.set(e, n);
		}
		this._$Eh = /* @__PURE__ */ new Map();
		for (let [e, t] of this.elementProperties) {
			let n = this._$Eu(e, t);
			n !== void 0 && this._$Eh.set(n, e);
		}
		this.elementStyles = this.finalizeStyles(this.styles);
	}
	static finalizeStyles(e) {
		let t = [];
		if (Array.isArray(e)) {
			let n = new Set(e.flat(1 / 0).reverse());
			for (let e of n) t.unshift(c(e));
		} else e !== void 0 && t.push(c(e));
		return t;
	}
	static _$Eu(e, t) {
		let n = t.attribute;
		return !1 === n ? void 0 : typeof n == "string" ? n : typeof e == "string" ? e.toLowerCase() : void 0;
	}
	constructor() {
		super(), this._$Ep = void 0, this.isUpdatePending = !1, this.hasUpdated = !1, this._$Em = null, this._$Ev();
	}
	_$Ev() {
		this._$ES = new Promise((e) => this.enableUpdating = e), this._$AL = /* @__PURE__ */ new Map(), this._$E_(), this.requestUpdate(), this.constructor.l?.forEach((e) => e(this));
	}
	addController(e) {
		(this._$EO ??= /* @__PURE__ */ new Set()).add(e), this.renderRoot !== void 0 && this.isConnected && e.hostConnected?.();
	}
	removeController(e) {
		this._$EO?.delete(e);
	}
	_$E_() {
		let e = /* @__PURE__ */ new Map(), t = this.constructor.elementProperties;
		for (let n of t.keys()) this.hasOwnProperty(n) && (e.set(n, this[n]), delete this[n]);
		e.size > 0 && (this._$Ep = e);
	}
	createRenderRoot() {
		let e = this.shadowRoot ?? this.attachShadow(this.constructor.shadowRootOptions);
		return s(e, this.constructor.elementStyles), e;
	}
	connectedCallback() {
		this.renderRoot ??= this.createRenderRoot(), this.enableUpdating(!0), this._$EO?.forEach((e) => e.hostConnected?.());
	}
	enableUpdating(e) {}
	disconnectedCallback() {
		this._$EO?.forEach((e) => e.hostDisconnected?.());
	}
	attributeChangedCallback(e, t, n) {
		this._$AK(e, n);
	}
	_$ET(e, t) {
		let n = this.constructor.elementProperties.get(e), r = this.constructor._$Eu(e, n);
		if (r !== void 0 && !0 === n.reflect) {
			let i = (n.converter?.toAttribute === void 0 ? g : n.converter).toAttribute(t, n.type);
			this._$Em = e, i == null ? this.removeAttribute(r) : this.setAttribute(r, i), this._$Em = null;
		}
	}
	_$AK(e, t) {
		let n = this.constructor, r = n._$Eh.get(e);
		if (r !== void 0 && this._$Em !== r) {
			let e = n.getPropertyOptions(r), i = typeof e.converter == "function" ? { fromAttribute: e.converter } : e.converter?.fromAttribute === void 0 ? g : e.converter;
			this._$Em = r;
			let a = i.fromAttribute(t, e.type);
			this[r] = a ?? this._$Ej?.get(r) ?? a, this._$Em = null;
		}
	}
	requestUpdate(e, t, n, r = !1, i) {
		if (e !== void 0) {
			let a = this.constructor;
			if (!1 === r && (i = this[e]), n ??= a.getPropertyOptions(e), !((n.hasChanged ?? ie)(i, t) || n.useDefault && n.reflect && i === this._$Ej?.get(e) && !this.hasAttribute(a._$Eu(e, n)))) return;
			this.C(e, t, n);
		}
		!1 === this.isUpdatePending && (this._$ES = this._$EP());
	}
	C(e, t, { useDefault: n, reflect: r, wrapped: i }, a) {
		n && !(this._$Ej ??= /* @__PURE__ */ new Map()).has(e) && (this._$Ej.set(e, a ?? t ?? this[e]), !0 !== i || a !== void 0) || (this._$AL.has(e) || (this.hasUpdated || n || (t = void 0), this._$AL.set(e, t)), !0 === r && this._$Em !== e && (this._$Eq ??= /* @__PURE__ */ new Set()).add(e));
	}
	async _$EP() {
		this.isUpdatePending = !0;
		try {
			await this._$ES;
		} catch (e) {
			Promise.reject(e);
		}
		let e = this.scheduleUpdate();
		return e != null && await e, !this.isUpdatePending;
	}
	scheduleUpdate() {
		return this.performUpdate();
	}
	performUpdate() {
		if (!this.isUpdatePending) return;
		if (!this.hasUpdated) {
			if (this.renderRoot ??= this.createRenderRoot(), this._$Ep) {
				for (let [e, t] of this._$Ep) this[e] = t;
				this._$Ep = void 0;
			}
			let e = this.constructor.elementProperties;
			if (e.size > 0) for (let [t, n] of e) {
				let { wrapped: e } = n, r = this[t];
				!0 !== e || this._$AL.has(t) || r === void 0 || this.C(t, void 0, n, r);
			}
		}
		let e = !1, t = this._$AL;
		try {
			e = this.shouldUpdate(t), e ? (this.willUpdate(t), this._$EO?.forEach((e) => e.hostUpdate?.()), this.update(t)) : this._$EM();
		} catch (t) {
			throw e = !1, this._$EM(), t;
		}
		e && this._$AE(t);
	}
	willUpdate(e) {}
	_$AE(e) {
		this._$EO?.forEach((e) => e.hostUpdated?.()), this.hasUpdated || (this.hasUpdated = !0, this.firstUpdated(e)), this.updated(e);
	}
	_$EM() {
		this._$AL = /* @__PURE__ */ new Map(), this.isUpdatePending = !1;
	}
	get updateComplete() {
		return this.getUpdateComplete();
	}
	getUpdateComplete() {
		return this._$ES;
	}
	shouldUpdate(e) {
		return !0;
	}
	update(e) {
		this._$Eq &&= this._$Eq.forEach((e) => this._$ET(e, this[e])), this._$EM();
	}
	updated(e) {}
	firstUpdated(e) {}
};
_.elementStyles = [], _.shadowRootOptions = { mode: "open" }, _[h("elementProperties")] = /* @__PURE__ */ new Map(), _[h("finalized")] = /* @__PURE__ */ new Map(), re?.({ ReactiveElement: _ }), (ee.reactiveElementVersions ??= []).push("2.1.2");
// node_modules/lit-html/lit-html.js
var oe = globalThis, se = (e) => e, ce = oe.trustedTypes, le = ce ? ce.createPolicy("lit-html", { createHTML: (e) => e }) : void 0, ue = "$lit$", v = `lit$${Math.random().toFixed(9).slice(2)}$`, de = "?" + v, fe = `<${de}>`, y = document, b = () => y.createComment(""), x = (e) => e === null || typeof e != "object" && typeof e != "function", pe = Array.isArray, me = (e) => pe(e) || typeof e?.[Symbol.iterator] == "function", he = "[ 	\n\f\r]", S = /<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g, ge = /-->/g, _e = />/g, C = RegExp(`>|${he}(?:([^\\s"'>=/]+)(${he}*=${he}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`, "g"), ve = /'/g, ye = /"/g, be = /^(?:script|style|textarea|title)$/i, xe = (e) => (t, ...n) => ({
	_$litType$: e,
	strings: t,
	values: n
}), w = xe(1), T = xe(2), E = Symbol.for("lit-noChange"), D = Symbol.for("lit-nothing"), Se = /* @__PURE__ */ new WeakMap(), O = y.createTreeWalker(y, 129);
function Ce(e, t) {
	if (!pe(e) || !e.hasOwnProperty("raw")) throw Error("invalid template strings array");
	return le === void 0 ? t : le.createHTML(t);
}
var we = (e, t) => {
	let n = e.length - 1, r = [], i, a = t === 2 ? "<svg>" : t === 3 ? "<math>" : "", o = S;
	for (let t = 0; t < n; t++) {
		let n = e[t], s, c, l = -1, u = 0;
		for (; u < n.length && (o.lastIndex = u, c = o.exec(n), c !== null);) u = o.lastIndex, o === S ? c[1] === "!--" ? o = ge : c[1] === void 0 ? c[2] === void 0 ? c[3] !== void 0 && (o = C) : (be.test(c[2]) && (i = RegExp("</" + c[2], "g")), o = C) : o = _e : o === C ? c[0] === ">" ? (o = i ?? S, l = -1) : c[1] === void 0 ? l = -2 : (l = o.lastIndex - c[2].length, s = c[1], o = c[3] === void 0 ? C : c[3] === "\"" ? ye : ve) : o === ye || o === ve ? o = C : o === ge || o === _e ? o = S : (o = C, i = void 0);
		let d = o === C && e[t + 1].startsWith("/>") ? " " : "";
		a += o === S ? n + fe : l >= 0 ? (r.push(s), n.slice(0, l) + ue + n.slice(l) + v + d) : n + v + (l === -2 ? t : d);
	}
	return [Ce(e, a + (e[n] || "<?>") + (t === 2 ? "</svg>" : t === 3 ? "</math>" : "")), r];
}, Te = class e {
	constructor({ strings: t, _$litType$: n }, r) {
		let i;
		this.parts = [];
		let a = 0, o = 0, s = t.length - 1, c = this.parts, [l, u] = we(t, n);
		if (this.el = e.createElement(l, r), O.currentNode = this.el.content, n === 2 || n === 3) {
			let e = this.el.content.firstChild;
			e.replaceWith(...e.childNodes);
		}
		for (; (i = O.nextNode()) !== null && c.length < s;) {
			if (i.nodeType === 1) {
				if (i.hasAttributes()) for (let e of i.getAttributeNames()) if (e.endsWith(ue)) {
					let t = u[o++], n = i.getAttribute(e).split(v), r = /([.?@])?(.*)/.exec(t);
					c.push({
						type: 1,
						index: a,
						name: r[2],
						strings: n,
						ctor: r[1] === "." ? De : r[1] === "?" ? Oe : r[1] === "@" ? ke : j
					}), i.removeAttribute(e);
				} else e.startsWith(v) && (c.push({
					type: 6,
					index: a
				}), i.removeAttribute(e));
				if (be.test(i.tagName)) {
					let e = i.textContent.split(v), t = e.length - 1;
					if (t > 0) {
						i.textContent = ce ? ce.emptyScript : "";
						for (let n = 0; n < t; n++) i.append(e[n], b()), O.nextNode(), c.push({
							type: 2,
							index: ++a
						});
						i.append(e[t], b());
					}
				}
			} else if (i.nodeType === 8) {
				if (i.data === de) c.push({
					type: 2,
					index: a
				});
				else {
					let e = -1;
					for (; (e = i.data.indexOf(v, e + 1)) !== -1;) c.push({
						type: 7,
						index: a
					}), e += v.length - 1;
				}
			}
			a++;
		}
	}
	static createElement(e, t) {
		let n = y.createElement("template");
		return n.innerHTML = e, n;
	}
};
function k(e, t, n = e, r) {
	if (t === E) return t;
	let i = r === void 0 ? n._$Cl : n._$Co?.[r], a = x(t) ? void 0 : t._$litDirective$;
	return i?.constructor !== a && (i?._$AO?.(!1), a === void 0 ? i = void 0 : (i = new a(e), i._$AT(e, n, r)), r === void 0 ? n._$Cl = i : (n._$Co ??= [])[r] = i), i !== void 0 && (t = k(e, i._$AS(e, t.values), i, r)), t;
}
var Ee = class {
	constructor(e, t) {
		this._$AV = [], this._$AN = void 0, this._$AD = e, this._$AM = t;
	}
	get parentNode() {
		return this._$AM.parentNode;
	}
	get _$AU() {
		return this._$AM._$AU;
	}
	u(e) {
		let { el: { content: t }, parts: n } = this._$AD, r = (e?.creationScope ?? y).importNode(t, !0);
		O.currentNode = r;
		let i = O.nextNode(), a = 0, o = 0, s = n[0];
		for (; s !== void 0;) {
			if (a === s.index) {
				let t;
				s.type === 2 ? t = new A(i, i.nextSibling, this, e) : s.type === 1 ? t = new s.ctor(i, s.name, s.strings, this, e) : s.type === 6 && (t = new Ae(i, this, e)), this._$AV.push(t), s = n[++o];
			}
			a !== s?.index && (i = O.nextNode(), a++);
		}
		return O.currentNode = y, r;
	}
	p(e) {
		let t = 0;
		for (let n of this._$AV) n !== void 0 && (n.strings === void 0 ? n._$AI(e[t]) : (n._$AI(e, n, t), t += n.strings.length - 2)), t++;
	}
}, A = class e {
	get _$AU() {
		return this._$AM?._$AU ?? this._$Cv;
	}
	constructor(e, t, n, r) {
		this.type = 2, this._$AH = D, this._$AN = void 0, this._$AA = e, this._$AB = t, this._$AM = n, this.options = r, this._$Cv = r?.isConnected ?? !0;
	}
	get parentNode() {
		let e = this._$AA.parentNode, t = this._$AM;
		return t !== void 0 && e?.nodeType === 11 && (e = t.parentNode), e;
	}
	get startNode() {
		return this._$AA;
	}
	get endNode() {
		return this._$AB;
	}
	_$AI(e, t = this) {
		e = k(this, e, t), x(e) ? e === D || e == null || e === "" ? (this._$AH !== D && this._$AR(), this._$AH = D) : e !== this._$AH && e !== E && this._(e) : e._$litType$ === void 0 ? e.nodeType === void 0 ? me(e) ? this.k(e) : this._(e) : this.T(e) : this.$(e);
	}
	O(e) {
		return this._$AA.parentNode.insertBefore(e, this._$AB);
	}
	T(e) {
		this._$AH !== e && (this._$AR(), this._$AH = this.O(e));
	}
	_(e) {
		this._$AH !== D && x(this._$AH) ? this._$AA.nextSibling.data = e : this.T(y.createTextNode(e)), this._$AH = e;
	}
	$(e) {
		let { values: t, _$litType$: n } = e, r = typeof n == "number" ? this._$AC(e) : (n.el === void 0 && (n.el = Te.createElement(Ce(n.h, n.h[0]), this.options)), n);
		if (this._$AH?._$AD === r) this._$AH.p(t);
		else {
			let e = new Ee(r, this), n = e.u(this.options);
			e.p(t), this.T(n), this._$AH = e;
		}
	}
	_$AC(e) {
		let t = Se.get(e.strings);
		return t === void 0 && Se.set(e.strings, t = new Te(e)), t;
	}
	k(t) {
		pe(this._$AH) || (this._$AH = [], this._$AR());
		let n = this._$AH, r, i = 0;
		for (let a of t) i === n.length ? n.push(r = new e(this.O(b()), this.O(b()), this, this.options)) : r = n[i], r._$AI(a), i++;
		i < n.length && (this._$AR(r && r._$AB.nextSibling, i), n.length = i);
	}
	_$AR(e = this._$AA.nextSibling, t) {
		for (this._$AP?.(!1, !0, t); e !== this._$AB;) {
			let t = se(e).nextSibling;
			se(e).remove(), e = t;
		}
	}
	setConnected(e) {
		this._$AM === void 0 && (this._$Cv = e, this._$AP?.(e));
	}
}, j = class {
	get tagName() {
		return this.element.tagName;
	}
	get _$AU() {
		return this._$AM._$AU;
	}
	constructor(e, t, n, r, i) {
		this.type = 1, this._$AH = D, this._$AN = void 0, this.element = e, this.name = t, this._$AM = r, this.options = i, n.length > 2 || n[0] !== "" || n[1] !== "" ? (this._$AH = Array(n.length - 1).fill(/* @__PURE__ */ new String()), this.strings = n) : this._$AH = D;
	}
	_$AI(e, t = this, n, r) {
		let i = this.strings, a = !1;
		if (i === void 0) e = k(this, e, t, 0), a = !x(e) || e !== this._$AH && e !== E, a && (this._$AH = e);
		else {
			let r = e, o, s;
			for (e = i[0], o = 0; o < i.length - 1; o++) s = k(this, r[n + o], t, o), s === E && (s = this._$AH[o]), a ||= !x(s) || s !== this._$AH[o], s === D ? e = D : e !== D && (e += (s ?? "") + i[o + 1]), this._$AH[o] = s;
		}
		a && !r && this.j(e);
	}
	j(e) {
		e === D ? this.element.removeAttribute(this.name) : this.element.setAttribute(this.name, e ?? "");
	}
}, De = class extends j {
	constructor() {
		super(...arguments), this.type = 3;
	}
	j(e) {
		this.element[this.name] = e === D ? void 0 : e;
	}
}, Oe = class extends j {
	constructor() {
		super(...arguments), this.type = 4;
	}
	j(e) {
		this.element.toggleAttribute(this.name, !!e && e !== D);
	}
}, ke = class extends j {
	constructor(e, t, n, r, i) {
		super(e, t, n, r, i), this.type = 5;
	}
	_$AI(e, t = this) {
		if ((e = k(this, e, t, 0) ?? D) === E) return;
		let n = this._$AH, r = e === D && n !== D || e.capture !== n.capture || e.once !== n.once || e.passive !== n.passive, i = e !== D && (n === D || r);
		r && this.element.removeEventListener(this.name, this, n), i && this.element.addEventListener(this.name, this, e), this._$AH = e;
	}
	handleEvent(e) {
		typeof this._$AH == "function" ? this._$AH.call(this.options?.host ?? this.element, e) : this._$AH.handleEvent(e);
	}
}, Ae = class {
	constructor(e, t, n) {
		this.element = e, this.type = 6, this._$AN = void 0, this._$AM = t, this.options = n;
	}
	get _$AU() {
		return this._$AM._$AU;
	}
	_$AI(e) {
		k(this, e);
	}
}, je = {
	M: ue,
	P: v,
	A: de,
	C: 1,
	L: we,
	R: Ee,
	D: me,
	V: k,
	I: A,
	H: j,
	N: Oe,
	U: ke,
	B: De,
	F: Ae
}, Me = oe.litHtmlPolyfillSupport;
Me?.(Te, A), (oe.litHtmlVersions ??= []).push("3.3.3");
var Ne = (e, t, n) => {
	let r = n?.renderBefore ?? t, i = r._$litPart$;
	if (i === void 0) {
		let e = n?.renderBefore ?? null;
		r._$litPart$ = i = new A(t.insertBefore(b(), e), e, void 0, n ?? {});
	}
	return i._$AI(e), i;
}, Pe = globalThis, M = class extends _ {
	constructor() {
		super(...arguments), this.renderOptions = { host: this }, this._$Do = void 0;
	}
	createRenderRoot() {
		let e = super.createRenderRoot();
		return this.renderOptions.renderBefore ??= e.firstChild, e;
	}
	update(e) {
		let t = this.render();
		this.hasUpdated || (this.renderOptions.isConnected = this.isConnected), super.update(e), this._$Do = Ne(t, this.renderRoot, this.renderOptions);
	}
	connectedCallback() {
		super.connectedCallback(), this._$Do?.setConnected(!0);
	}
	disconnectedCallback() {
		super.disconnectedCallback(), this._$Do?.setConnected(!1);
	}
	render() {
		return E;
	}
};
M._$litElement$ = !0, M.finalized = !0, Pe.litElementHydrateSupport?.({ LitElement: M });
var Fe = Pe.litElementPolyfillSupport;
Fe?.({ LitElement: M }), (Pe.litElementVersions ??= []).push("4.2.2");
// node_modules/@lit/reactive-element/decorators/property.js
var Ie = {
	attribute: !0,
	type: String,
	converter: g,
	reflect: !1,
	hasChanged: ie
}, Le = (e = Ie, t, n) => {
	let { kind: r, metadata: i } = n, a = globalThis.litPropertyMetadata.get(i);
	if (a === void 0 && globalThis.litPropertyMetadata.set(i, a = /* @__PURE__ */ new Map()), r === "setter" && ((e = Object.create(e)).wrapped = !0), a.set(n.name, e), r === "accessor") {
		let { name: r } = n;
		return {
			set(n) {
				let i = t.get.call(this);
				t.set.call(this, n), this.requestUpdate(r, i, e, !0, n);
			},
			init(t) {
				return t !== void 0 && this.C(r, void 0, e, t), t;
			}
		};
	}
	if (r === "setter") {
		let { name: r } = n;
		return function(n) {
			let i = this[r];
			t.call(this, n), this.requestUpdate(r, i, e, !0, n);
		};
	}
	throw Error("Unsupported decorator location: " + r);
};
function N(e) {
	return (t, n) => typeof n == "object" ? Le(e, t, n) : ((e, t, n) => {
		let r = t.hasOwnProperty(n);
		return t.constructor.createProperty(n, e), r ? Object.getOwnPropertyDescriptor(t, n) : void 0;
	})(e, t, n);
}
// node_modules/@lit/reactive-element/decorators/state.js
function P(e) {
	return N({
		...e,
		state: !0,
		attribute: !1
	});
}
// node_modules/lit-html/directive.js
var Re = {
	ATTRIBUTE: 1,
	CHILD: 2,
	PROPERTY: 3,
	BOOLEAN_ATTRIBUTE: 4,
	EVENT: 5,
	ELEMENT: 6
}, ze = (e) => (...t) => ({
	_$litDirective$: e,
	values: t
}), Be = class {
	constructor(e) {}
	get _$AU() {
		return this._$AM._$AU;
	}
	_$AT(e, t, n) {
		this._$Ct = e, this._$AM = t, this._$Ci = n;
	}
	_$AS(e, t) {
		return this.update(e, t);
	}
	update(e, t) {
		return this.render(...t);
	}
}, { I: Ve } = je, He = (e) => e, Ue = () => document.createComment(""), F = (e, t, n) => {
	let r = e._$AA.parentNode, i = t === void 0 ? e._$AB : t._$AA;
	if (n === void 0) n = new Ve(r.insertBefore(Ue(), i), r.insertBefore(Ue(), i), e, e.options);
	else {
		let t = n._$AB.nextSibling, a = n._$AM, o = a !== e;
		if (o) {
			let t;
			n._$AQ?.(e), n._$AM = e, n._$AP !== void 0 && (t = e._$AU) !== a._$AU && n._$AP(t);
		}
		if (t !== i || o) {
			let e = n._$AA;
			for (; e !== t;) {
				let t = He(e).nextSibling;
				He(r).insertBefore(e, i), e = t;
			}
		}
	}
	return n;
}, I = (e, t, n = e) => (e._$AI(t, n), e), We = {}, Ge = (e, t = We) => e._$AH = t, Ke = (e) => e._$AH, qe = (e) => {
	e._$AR(), e._$AA.remove();
}, Je = (e, t, n) => {
	let r = /* @__PURE__ */ new Map();
	for (let i = t; i <= n; i++) r.set(e[i], i);
	return r;
}, Ye = ze(class extends Be {
	constructor(e) {
		if (super(e), e.type !== Re.CHILD) throw Error("repeat() can only be used in text expressions");
	}
	dt(e, t, n) {
		let r;
		n === void 0 ? n = t : t !== void 0 && (r = t);
		let i = [], a = [], o = 0;
		for (let t of e) i[o] = r ? r(t, o) : o, a[o] = n(t, o), o++;
		return {
			values: a,
			keys: i
		};
	}
	render(e, t, n) {
		return this.dt(e, t, n).values;
	}
	update(e, [t, n, r]) {
		let i = Ke(e), { values: a, keys: o } = this.dt(t, n, r);
		if (!Array.isArray(i)) return this.ut = o, a;
		let s = this.ut ??= [], c = [], l, u, d = 0, f = i.length - 1, p = 0, m = a.length - 1;
		for (; d <= f && p <= m;) if (i[d] === null) d++;
		else if (i[f] === null) f--;
		else if (s[d] === o[p]) c[p] = I(i[d], a[p]), d++, p++;
		else if (s[f] === o[m]) c[m] = I(i[f], a[m]), f--, m--;
		else if (s[d] === o[m]) c[m] = I(i[d], a[m]), F(e, c[m + 1], i[d]), d++, m--;
		else if (s[f] === o[p]) c[p] = I(i[f], a[p]), F(e, i[d], i[f]), f--, p++;
		else if (l === void 0 && (l = Je(o, p, m), u = Je(s, d, f)), l.has(s[d])) {
			if (l.has(s[f])) {
				let t = u.get(o[p]), n = t === void 0 ? null : i[t];
				if (n === null) {
					let t = F(e, i[d]);
					I(t, a[p]), c[p] = t;
				} else c[p] = I(n, a[p]), F(e, i[d], n), i[t] = null;
				p++;
			} else qe(i[f]), f--;
		} else qe(i[d]), d++;
		for (; p <= m;) {
			let t = F(e, c[m + 1]);
			I(t, a[p]), c[p++] = t;
		}
		for (; d <= f;) {
			let e = i[d++];
			e !== null && qe(e);
		}
		return this.ut = o, Ge(e, c), E;
	}
});
// src/components/banners.ts
function Xe(e, t, n, r) {
	switch (e) {
		case "connecting": return L("mdi:lan-pending", r("banner.connecting"), "quiet");
		case "lost": return L("mdi:lan-disconnect", r("banner.lost"));
		case "no_office": return L("mdi:office-building-remove-outline", r("banner.no_office"));
		case "failed": return L("mdi:lan-disconnect", n || r("banner.connecting"));
		case "live": return t ? Ze(t, r) : D;
	}
}
function Ze({ state: e, unrecorded: t, writes: n }, r) {
	return e === "closed" ? L("mdi:bell-sleep-outline", r("banner.closed")) : e === "forbidden" ? L("mdi:lock-outline", r("banner.forbidden")) : t > 0 ? L("mdi:content-save-alert-outline", r("banner.unrecorded", { count: t })) : n ? D : L("mdi:content-save-alert-outline", r("banner.not_writing"));
}
function L(e, t, n = "") {
	return w`<p class="banner ${n}" role="status">
    <ha-icon icon=${e} aria-hidden="true"></ha-icon><span>${t}</span>
  </p>`;
}
// src/components/card-styles.ts
var Qe = o`
  .card {
    display: grid;
    gap: 12px;
    padding: 16px;
    position: relative;
  }
  h2 {
    display: flex;
    align-items: center;
    gap: 10px;
    font-size: 1.4em;
    line-height: 1.6;
    font-weight: 700;
  }
  h2:focus:not(:focus-visible) {
    outline: none;
  }
  h2.calm,
  h2.small {
    font-size: 1.1em;
    font-weight: 600;
  }
  h2.waiting {
    padding: 8px 14px;
    border-radius: 12px;
    color: var(--on-tone);
    background: var(--tone-alert);
  }
  @media (prefers-reduced-motion: no-preference) {
    h2.waiting ha-icon {
      animation: swing 1.2s ease-in-out infinite;
      transform-origin: 50% 10%;
    }
  }
  @keyframes swing {
    25% {
      transform: rotate(14deg);
    }
    75% {
      transform: rotate(-14deg);
    }
  }
  .list {
    display: grid;
    gap: 12px;
  }
  .list:empty {
    display: none;
  }
  .banner {
    display: flex;
    gap: 10px;
    padding: 10px 14px;
    border: 2px solid var(--tone-calling);
    border-inline-start-width: 8px;
    border-radius: 8px;
    font-weight: 600;
  }
  .banner.quiet {
    border: 0;
    padding-inline: 0;
    font-weight: 400;
  }
  [role="alert"]:empty {
    display: none;
  }
`;
// src/components/focus.ts
function $e(e = document) {
	let t = e.activeElement;
	if (t) return (t.shadowRoot && $e(t.shadowRoot)) ?? t;
}
var et = () => [void 0, document.body].includes($e()), R = o`
  :host {
    --tone-alert: #b3261e;
    --tone-calling: #7a4a00;
    --tone-heard: #0b6b3a;
    --tone-quiet: #4a5560;
    --on-tone: #fff;
    display: block;
    color: var(--primary-text-color);
    line-height: 1.6;
    overflow-wrap: break-word;
    font-size: 16px;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  ha-icon {
    flex: none;
    --mdc-icon-size: 1.4em;
  }
  .foreign {
    min-width: 0;
    unicode-bidi: isolate;
    overflow-wrap: anywhere;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    line-height: 1.6;
    color: var(--primary-text-color);
    background: var(--card-background-color, #fff);
    border: 1px solid color-mix(in srgb, var(--primary-text-color) 65%, transparent);
    border-radius: 8px;
    min-height: 48px;
    padding: 8px 14px;
    max-width: 100%;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    cursor: pointer;
    touch-action: manipulation;
  }
  button[aria-disabled="true"] {
    cursor: progress;
    border-style: dashed;
  }
  button.main {
    width: 100%;
    min-height: 64px;
    font-size: 1.25em;
    font-weight: 700;
    color: var(--on-tone);
    background: var(--tone, var(--tone-alert));
    border: 2px solid var(--on-tone);
  }
  button:hover {
    filter: brightness(1.08);
  }
  :focus-visible {
    outline: 3px solid var(--primary-text-color);
    outline-offset: 2px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`, tt = class {
	constructor(e) {
		this._host = e, this._wanted = !1, this._shown = !1, this._changed = () => {
			this._set(), this._host.requestUpdate();
		}, e.addController(this);
	}
	run(e) {
		this._wanted = e, this._set();
	}
	hostConnected() {
		this._shown = !0, document.addEventListener("visibilitychange", this._changed), this._set();
	}
	hostDisconnected() {
		this._shown = !1, document.removeEventListener("visibilitychange", this._changed), this._set();
	}
	_set() {
		let e = this._wanted && this._shown && !document.hidden;
		e !== (this._timer !== void 0) && (clearInterval(this._timer), this._timer = e ? setInterval(() => this._host.requestUpdate(), 1e3) : void 0);
	}
}, nt = {
	"card.name": "অভিযোগ বেল: অভিযোগ",
	"card.description": "কোন বেলে কে অপেক্ষা করছেন, এবং সাড়া দেওয়া, কথা শোনা ও সমাপ্ত করার বোতাম।",
	"display.name": "অভিযোগ বেল: জনসাধারণের পর্দা",
	"display.description": "হলঘরের পর্দার জন্য: কীভাবে বেল চাপতে হয় এবং সর্বশেষ চাপের কী হলো।",
	language: "বাংলা",
	"config.office": "অফিস",
	"config.office_help": "একাধিক অফিস থাকলে তবেই প্রয়োজন।",
	"config.bell": "বেল",
	"config.bell_help": "শুধু এই বেলের খবর দেখানো হবে। সব বেলের জন্য খালি রাখুন।",
	"config.languages": "ভাষা",
	"config.languages_help": "অফিসের নিজের ভাষা আগে থাকে।",
	"headline.calm": "কেউ অপেক্ষা করছেন না",
	"headline.waiting_one": "একজন অপেক্ষা করছেন",
	"headline.waiting_other": "{count} জন অপেক্ষা করছেন",
	"headline.test_one": "পরীক্ষামূলক বেল বাজছে, কেউ অপেক্ষা করছেন না",
	"headline.test_other": "{count}টি পরীক্ষামূলক বেল বাজছে, কেউ অপেক্ষা করছেন না",
	"headline.open_one": "{count}টি চলমান অভিযোগ",
	"headline.open_other": "{count}টি চলমান অভিযোগ",
	"headline.unknown": "অভিযোগ",
	"closed.title": "সর্বশেষ সমাপ্ত",
	"complaint.number": "নম্বর {number}",
	"complaint.pressed_at": "বেল চাপার সময় {time}",
	"complaint.bell": "বেল: {bell}",
	"complaint.age": "{age} ধরে অপেক্ষমাণ",
	"mark.test": "পরীক্ষা: কেউ অপেক্ষা করছেন না",
	"mark.long": "চেপে ধরা হয়েছে: অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক) সম্পর্কে",
	"mark.satisfied": "চাপা হয়েছে: সন্তুষ্ট",
	"mark.neutral": "চাপা হয়েছে: মাঝামাঝি",
	"mark.unsatisfied": "চাপা হয়েছে: অসন্তুষ্ট",
	"mark.late": "বিলম্বে জানা: অভিযোগকারী হয়তো চলে গেছেন",
	"mark.time_unknown": "বেল চাপার সময় অজানা",
	"mark.presses_one": "{count} বার চাপা হয়েছে",
	"mark.presses_other": "{count} বার চাপা হয়েছে",
	"mark.lapses_one": "সাড়া দেওয়া হয়েছিল, কিন্তু সময়মতো কথা শোনা হয়নি",
	"mark.lapses_other": "{count} বার সাড়া দেওয়া হয়েছিল, কিন্তু সময়মতো কথা শোনা হয়নি",
	"mark.unheard": "নির্ধারিত সময়ে কেউ সাড়া দেননি",
	"mark.assistance": "সহায়তা (সেবা কর্নার)",
	"mark.walk_in": "সরাসরি এসেছেন",
	"status.waiting": "সাড়ার অপেক্ষায়",
	"status.alerted": "জানানো হয়েছে: {posts}",
	"status.next_alert": "এরপর জানানো হবে: {post}, {time} ({left} পরে)",
	"status.called_in_by": "ডেকে নিচ্ছেন: {officer}",
	"status.called_in": "ডেকে নেওয়া হচ্ছে",
	"status.lapses": "কথা শোনার সময় বাকি: {left}। এরপর আবার বেল বাজবে।",
	"status.heard_by": "কথা শুনেছেন: {post}",
	"status.heard": "কথা শোনা হয়েছে",
	"status.heard_at": "কথা শোনার সময় {time}। কীভাবে শেষ হলো জানান।",
	"status.closed_as": "সমাপ্ত: {outcome}",
	"status.closed": "সমাপ্ত",
	"status.closed_at": "সমাপ্ত হয়েছে {time}",
	"outcome.settled": "নিষ্পত্তি",
	"outcome.referred": "প্রেরিত",
	"outcome.no_complainant": "অভিযোগকারী পাওয়া যায়নি",
	"outcome.false_press": "ভুল চাপ",
	"action.acknowledge": "ডেকে নিচ্ছি",
	"action.heard": "কথা শুনেছি",
	"action.close": "কীভাবে শেষ হলো?",
	"action.note": "মন্তব্য লিখুন",
	"action.reopen": "পুনরায় চালু করুন",
	"button.close": "অভিযোগ সমাপ্ত করুন",
	"button.save_note": "রেজিস্টারে লিখুন",
	"button.cancel": "বাতিল",
	"form.outcome": "কীভাবে শেষ হলো?",
	"form.outcome_missing": "কীভাবে শেষ হলো তা বেছে নিন।",
	"form.service": "সেবা",
	"form.desk": "ডেস্ক",
	"form.note": "মন্তব্য",
	"form.none": "উল্লেখ নেই",
	"form.other": "অন্য …",
	"form.other_of": "{label}: অন্য",
	"text.more": "আরও দেখুন",
	"text.less": "কম দেখুন",
	"banner.connecting": "সংযোগ হচ্ছে …",
	"banner.lost": "Home Assistant-এর সঙ্গে সংযোগ নেই। এখানে যা দেখছেন তা পুরোনো হতে পারে; সংযোগ ফিরে না আসা পর্যন্ত এখান থেকে সাড়া দেওয়া যাবে না।",
	"banner.closed": "অফিসটি এই মুহূর্তে চালু নেই। চালু হলে এই পর্দা নিজে থেকেই আবার কাজ করবে।",
	"banner.forbidden": "এই অফিসের অভিযোগ দেখার অনুমতি আপনার নেই। যিনি অফিসটি স্থাপন করেছেন তাঁকে বলুন আপনাকে কর্মকর্তা হিসেবে যোগ করতে।",
	"banner.no_office": "এই অফিসটি পাওয়া যায়নি। Settings → Devices & services → Abhijog Bell থেকে অফিস যোগ করুন, অথবা এই কার্ডের জন্য অন্য অফিস বেছে নিন।",
	"banner.unrecorded_one": "{count}টি ঘটনা এখনো লিপিবদ্ধ হয়নি। Home Assistant পুনরায় চালু করবেন না।",
	"banner.unrecorded_other": "{count}টি ঘটনা এখনো লিপিবদ্ধ হয়নি। Home Assistant পুনরায় চালু করবেন না।",
	"banner.not_writing": "রেজিস্টারে এই মুহূর্তে লেখা যাচ্ছে না। সাড়া দিলে তবু গণ্য হবে।",
	"error.connection": "সংযোগ বিচ্ছিন্ন হয়েছে। সংযোগ ফিরে এলে আগে এখানে দেখুন, তারপর প্রয়োজন হলে আবার করুন।",
	"error.no_answer": "Home Assistant থেকে উত্তর আসেনি। তবু কাজটি গণ্য হয়ে থাকতে পারে: আবার করার আগে উপরের অবস্থা দেখে নিন।",
	"error.starting": "Home Assistant এখনো চালু হচ্ছে। এই পর্দা নিজে থেকেই কাজ শুরু করবে।",
	"error.other": "কাজটি হয়নি: {message}",
	"error.unknown": "কাজটি হয়নি। আবার চেষ্টা করুন।",
	"says.waiting": "একজন অপেক্ষা করছেন: {place}।",
	"says.again": "একজন এখনো অপেক্ষা করছেন: {place}।",
	"says.test": "এটি পরীক্ষা, কেউ অপেক্ষা করছেন না: {place}।",
	"says.answered_by": "সাড়া দিয়েছেন {post}: {place}।",
	"says.answered": "সাড়া দেওয়া হয়েছে: {place}।",
	"duration.seconds": "{seconds} সেকেন্ড",
	"duration.minutes": "{minutes} মিনিট {seconds} সেকেন্ড",
	"duration.hours": "{hours} ঘণ্টা {minutes} মিনিট",
	"duration.days": "{days} দিন {hours} ঘণ্টা",
	"sample.place": "প্রবেশপথ",
	"sample.officer": "অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)",
	"sample.office": "অভিযোগ বেল",
	"public.sign": "সেবা সংক্রান্ত অভিযোগ জানাতে বেল চাপুন",
	"public.motto": "অভিযোগ বেল — আপনার সেবায়",
	"public.step_press": "বেল চাপুন",
	"public.step_wait": "এখানে অপেক্ষা করুন",
	"public.step_called": "কর্মকর্তা আপনাকে ডেকে নেবেন",
	"public.received": "বেল বেজেছে। অনুগ্রহ করে এখানে অপেক্ষা করুন।",
	"public.recorded": "আপনার বেল চাপা লিপিবদ্ধ হয়েছে। অনুগ্রহ করে এখানে অপেক্ষা করুন।",
	"public.coming": "আপনাকে ডেকে নেওয়া হচ্ছে",
	"public.offline": "এই পর্দাটির এখন সংযোগ নেই। আপনি তবু বেল চাপতে পারেন।",
	"public.away": "এই মুহূর্তে বেলের খবর রাখা যাচ্ছে না। অনুগ্রহ করে কোনো কর্মকর্তার কাছে যান।",
	"public.redress_officer": "যিনি অভিযোগ শোনেন",
	"public.service_corner": "সেবা পেতে সহায়তা"
}, rt = {
	"card.name": "Abhijog Bell: complaints",
	"card.description": "Who is waiting at which bell, and the buttons to answer, hear and close.",
	"display.name": "Abhijog Bell: public display",
	"display.description": "For a screen in the hall: how to press the bell, and what has become of the last press.",
	language: "English",
	"config.office": "Office",
	"config.office_help": "Needed only where there are several.",
	"config.bell": "Bell",
	"config.bell_help": "Only what happens at this bell is shown. Leave it empty for all bells.",
	"config.languages": "Languages",
	"config.languages_help": "The office's own language comes first.",
	"headline.calm": "Nobody is waiting",
	"headline.waiting_one": "Somebody is waiting",
	"headline.waiting_other": "{count} people are waiting",
	"headline.test_one": "A test is ringing; nobody is waiting",
	"headline.test_other": "{count} tests are ringing; nobody is waiting",
	"headline.open_one": "{count} open complaint",
	"headline.open_other": "{count} open complaints",
	"headline.unknown": "Complaints",
	"closed.title": "Closed last",
	"complaint.number": "No. {number}",
	"complaint.pressed_at": "pressed at {time}",
	"complaint.bell": "Bell: {bell}",
	"complaint.age": "Waiting for {age}",
	"mark.test": "Test: nobody is waiting",
	"mark.long": "Held: about the redress officer",
	"mark.satisfied": "Pressed: satisfied",
	"mark.neutral": "Pressed: neither",
	"mark.unsatisfied": "Pressed: unsatisfied",
	"mark.late": "Known late: the complainant may have gone",
	"mark.time_unknown": "Time of the press unknown",
	"mark.presses_one": "Pressed {count} time",
	"mark.presses_other": "Pressed {count} times",
	"mark.lapses_one": "Answered, but not heard in time",
	"mark.lapses_other": "Answered {count} times, but not heard in time",
	"mark.unheard": "Not answered within the target",
	"mark.assistance": "Assistance (service corner)",
	"mark.walk_in": "Walk-in",
	"status.waiting": "Waiting for an answer",
	"status.alerted": "Alerted: {posts}",
	"status.next_alert": "Next: {post}, at {time} (in {left})",
	"status.called_in_by": "Being called in by {officer}",
	"status.called_in": "Being called in",
	"status.lapses": "Left to hear them: {left}. Then it rings again.",
	"status.heard_by": "Heard by {post}",
	"status.heard": "Heard",
	"status.heard_at": "Heard at {time}. Say how it ended.",
	"status.closed_as": "Closed: {outcome}",
	"status.closed": "Closed",
	"status.closed_at": "Closed at {time}",
	"outcome.settled": "Settled",
	"outcome.referred": "Referred",
	"outcome.no_complainant": "No complainant",
	"outcome.false_press": "False press",
	"action.acknowledge": "I am calling them in",
	"action.heard": "Heard",
	"action.close": "How did it end?",
	"action.note": "Write a note",
	"action.reopen": "Reopen",
	"button.close": "Close the complaint",
	"button.save_note": "Write into the register",
	"button.cancel": "Cancel",
	"form.outcome": "How did it end?",
	"form.outcome_missing": "Choose how it ended.",
	"form.service": "Service",
	"form.desk": "Desk",
	"form.note": "Note",
	"form.none": "Not stated",
	"form.other": "Other …",
	"form.other_of": "{label}: other",
	"text.more": "More",
	"text.less": "Less",
	"banner.connecting": "Connecting …",
	"banner.lost": "No connection to Home Assistant. What you see may be out of date; nothing can be answered here until the connection is back.",
	"banner.closed": "The office is not running at the moment. This screen goes on by itself when it is.",
	"banner.forbidden": "You may not see the complaints of this office. Ask the installer to enter you as an officer.",
	"banner.no_office": "There is no such office. Add an office under Settings → Devices & services → Abhijog Bell, or choose another one for this card.",
	"banner.unrecorded_one": "{count} event is not on record yet. Do not restart Home Assistant.",
	"banner.unrecorded_other": "{count} events are not on record yet. Do not restart Home Assistant.",
	"banner.not_writing": "The register cannot be written at the moment. Answers still count.",
	"error.connection": "The connection was lost. Look here again when it is back before you repeat this.",
	"error.no_answer": "Home Assistant has not answered. It may have counted all the same: look at the state above before you repeat this.",
	"error.starting": "Home Assistant is still starting. This screen goes on by itself.",
	"error.other": "It did not work: {message}",
	"error.unknown": "It did not work. Try again.",
	"says.waiting": "Somebody is waiting: {place}.",
	"says.again": "Somebody is still waiting: {place}.",
	"says.test": "This is a test; nobody is waiting: {place}.",
	"says.answered_by": "Answered by {post}: {place}.",
	"says.answered": "Answered: {place}.",
	"duration.seconds": "{seconds} s",
	"duration.minutes": "{minutes} min {seconds} s",
	"duration.hours": "{hours} h {minutes} min",
	"duration.days": "{days} d {hours} h",
	"sample.place": "Entrance",
	"sample.officer": "Redress officer",
	"sample.office": "Abhijog Bell",
	"public.sign": "Press the bell to complain about a service",
	"public.motto": "Complaint bell, at your service",
	"public.step_press": "Press the bell",
	"public.step_wait": "Wait here",
	"public.step_called": "The officer calls you in",
	"public.received": "The bell has rung. Please wait here.",
	"public.recorded": "Your press is on record. Please wait here.",
	"public.coming": "You are being called in",
	"public.offline": "This screen has no connection at the moment. You can still press the bell.",
	"public.away": "The bell is not being watched at the moment. Please go to an officer.",
	"public.redress_officer": "Who hears complaints",
	"public.service_corner": "Help with services"
}, it = {
	bn: nt,
	en: rt
};
function z(e, t = e) {
	let n = it[e] ?? it[e.split("-")[0] ?? ""] ?? rt, r = new Intl.NumberFormat(t), i = new Intl.PluralRules(e);
	return (e, t = {}) => (at(e, n, t.count, i) ?? at(e, rt, t.count, i) ?? e).replace(/\{(\w+)\}/g, (e, n) => {
		let i = t[n];
		return typeof i == "number" ? r.format(i) : i ?? e;
	});
}
function at(e, t, n, r) {
	return typeof n == "number" ? t[`${e}_${r.select(n)}`] ?? t[`${e}_other`] ?? t[e] : t[e];
}
var ot = {
	comma_decimal: "en-US",
	decimal_comma: "de",
	quote_decimal: "de-CH",
	space_comma: "fr",
	none: "en-US",
	system: void 0
}, st = (e) => e.number_format in ot ? ot[e.number_format] : e.language, ct;
function lt(e) {
	return ct?.locale !== e.locale && (ct = {
		locale: e.locale,
		localize: z(e.locale.language, st(e.locale))
	}), ct.localize;
}
var ut = () => z(document.documentElement.lang || navigator.language), B = "abhijog_bell", dt = ({ post: e, room: t }) => [e, t].filter(Boolean).join(", "), ft = async (e) => (await e.sendMessagePromise({ type: `${B}/offices` })).offices, pt = (e, t, n) => e.subscribeMessage(n, {
	type: `${B}/subscribe_complaints`,
	office: t
}, { resubscribe: !1 }), mt = (e, t, n, r) => e.subscribeMessage(r, {
	type: `${B}/subscribe_display`,
	office: t,
	...n ? { bell: n } : {}
}, { resubscribe: !1 }), V = (e, t, n, r = !1) => e.callService(B, t, n, void 0, !1, r), ht = (e, t, n) => V(e, "acknowledge", {
	office: t,
	complaint: n
}), gt = (e, t, n) => V(e, "heard", {
	office: t,
	complaint: n
}), _t = (e, t, n, r) => V(e, "close", {
	office: t,
	complaint: n,
	...r
}), vt = (e, t, n) => V(e, "reopen", {
	office: t,
	complaint: n
}), yt = (e, t, n, r) => V(e, "note", {
	office: t,
	complaint: n,
	text: r
}), bt = 3, xt = "no_answer", St = 15e3;
async function Ct(e, t) {
	let n = wt(t);
	return await Tt(e, n) || Et(e, n);
}
function wt(e) {
	let t = e ?? {};
	return t.error ?? t;
}
async function Tt(e, t) {
	if (t.translation_domain !== "abhijog_bell" || !t.translation_key) return "";
	try {
		return (await e.loadBackendTranslation("exceptions", B))(`component.${B}.exceptions.${t.translation_key}.message`, t.translation_placeholders);
	} catch {
		return "";
	}
}
function Et(e, { code: t, message: n }) {
	let r = lt(e);
	return t === bt ? r("error.connection") : t === xt ? r("error.no_answer") : t === "unknown_command" ? r("error.starting") : t === "not_loaded" ? r("banner.closed") : t === "not_found" ? r("banner.no_office") : t === "not_allowed" || t === "unauthorized" ? r("banner.forbidden") : n ? r("error.other", { message: n }) : r("error.unknown");
}
function Dt(e) {
	let t, n = new Promise((e, n) => {
		t = setTimeout(() => n({ code: xt }), St);
	});
	return Promise.race([e, n]).finally(() => clearTimeout(t));
}
// src/logic/offices.ts
var Ot = (e, t) => t ? e.find(({ office: e }) => e === t) : e[0], kt = class {
	constructor() {
		this._server = Date.now(), this._wall = Date.now(), this._steady = performance.now();
	}
	set(e) {
		this._server = Date.parse(e), this._wall = Date.now(), this._steady = performance.now();
	}
	now() {
		return this._server + Math.max(Date.now() - this._wall, performance.now() - this._steady, 0);
	}
}, At = 5e3, jt = 4e3, Mt = class {
	constructor(e, t) {
		this._connection = e, this._heard = t;
	}
	start() {
		this._timer = setInterval(() => void this._beat(), At);
	}
	stop() {
		clearInterval(this._timer), clearTimeout(this._patience), this._timer = void 0;
	}
	async _beat() {
		if (this._connection.connected) {
			clearTimeout(this._patience), this._patience = setTimeout(() => this._heard(!1), jt);
			try {
				await this._connection.sendMessagePromise({ type: "ping" });
			} catch {
				return;
			}
			clearTimeout(this._patience), this._timer && this._heard(!0);
		}
	}
}, Nt = 1e3, Pt = 3e4, Ft = class {
	constructor(e, t, n) {
		this._connection = e, this._open = t, this._listener = n, this._turn = 0, this._retry = Nt, this._ready = () => {
			this._endTurn(), this._retry = Nt, this._subscribe();
		}, this._disconnected = () => {
			this._endTurn(), this._listener.lost();
		};
	}
	start() {
		this._connection.addEventListener("ready", this._ready), this._connection.addEventListener("disconnected", this._disconnected), this._connection.connected ? this._ready() : this._listener.lost();
	}
	stop() {
		this._connection.removeEventListener("ready", this._ready), this._connection.removeEventListener("disconnected", this._disconnected);
		let e = this._unsubscribe;
		this._endTurn(), e && It(e);
	}
	_endTurn() {
		this._turn += 1, clearTimeout(this._timer), this._unsubscribe = void 0;
	}
	async _subscribe() {
		let e = this._turn, t = () => e === this._turn;
		try {
			let e = await this._open((e) => {
				t() && this._listener.received(e);
			});
			if (!t()) return this._connection.connected ? It(e) : void 0;
			this._unsubscribe = e, this._retry = Nt;
		} catch (e) {
			if (!t()) return;
			this._listener.failed(e), this._timer = setTimeout(() => void this._subscribe(), this._retry), this._retry = Math.min(2 * this._retry, Pt);
		}
	}
};
function It(e) {
	e().catch(() => void 0);
}
// src/data/office-link.ts
var Lt = class {
	constructor(e, t, n = () => void 0) {
		this._host = e, this._open = t, this._received = n, this.clock = new kt(), this._state = "connecting", this._silent = !1, this._shown = !1, e.addController(this);
	}
	get state() {
		return this._silent && this._state === "live" ? "lost" : this._state;
	}
	use(e, t) {
		(e !== this._connection || t !== this._wanted) && (this._stop(), this._connection = e, this._wanted = t, this._start());
	}
	restart() {
		this._stop(), this._start();
	}
	hostConnected() {
		this._shown = !0, this._start();
	}
	hostDisconnected() {
		this._shown = !1, this._stop();
	}
	async refreshOffice() {
		let e = this._connection;
		if (!e) return;
		let t = Ot(await ft(e), this._wanted);
		e === this._connection && t && (this.office = t, this._host.requestUpdate());
	}
	_start() {
		if (!this._shown || !this._connection || this._subscription) return;
		let e = this._connection;
		this._become("connecting"), this._subscription = new Ft(e, (t) => this._openOffice(e, t), {
			received: (e) => this._take(e),
			lost: () => this._become("lost"),
			failed: (e) => this._fail(e)
		}), this._subscription.start(), this._heartbeat = new Mt(e, (e) => this._hear(e)), this._heartbeat.start();
	}
	_stop() {
		this._heartbeat?.stop(), this._subscription?.stop(), this._subscription = void 0, this._silent = !1, this.latest = void 0, this.office = void 0;
	}
	async _openOffice(e, t) {
		let n = Ot(await ft(e), this._wanted);
		if (!n) throw new Rt();
		return this.office = n, this._open(e, n, t);
	}
	_take(e) {
		let t = this.latest;
		this.latest = e, this._silent = !1, this.error = void 0, this.clock.set(e.now), this._become("live"), this._received(e, t);
	}
	_fail(e) {
		this.error = e, this._become(e instanceof Rt ? "no_office" : "failed");
	}
	_hear(e) {
		this._silent !== !e && (this._silent = !e, this._host.requestUpdate());
	}
	_become(e) {
		this._state = e, this._host.requestUpdate();
	}
}, Rt = class extends Error {}, zt = [
	"connection",
	"locale",
	"config",
	"user"
], Bt = (e, t) => !e || !t || zt.some((n) => e[n] !== t[n]);
// src/ha/offered.ts
function Vt(e) {
	let t = e.getRootNode().host;
	return t?.localName === "hui-card-picker" || t?.localName === "hui-suggestion-picker";
}
// src/logic/announce.ts
function Ht(e, t, n) {
	let r = new Map(e?.complaints.map((e) => [e.complaint, e]));
	return t.complaints.map((e) => Ut(r.get(e.complaint), e, n)).filter(Boolean).join(" ");
}
function Ut(e, t, n) {
	let r = t.place || t.bell;
	if (t.status === "waiting") {
		if (e?.status !== "waiting") return n(t.test ? "says.test" : "says.waiting", { place: r });
		if (t.presses > e.presses) return n("says.again", { place: r });
	}
	return t.status === "acknowledged" && e?.status === "waiting" ? t.officer ? n("says.answered_by", {
		place: r,
		post: t.officer.post
	}) : n("says.answered", { place: r }) : "";
}
// src/logic/closing.ts
var H = {
	service: "",
	desk: "",
	note: ""
}, Wt = (e, t) => t.trim() ? { [e]: t.trim() } : {};
function Gt(e, t) {
	if (e.outcome && t.includes(e.outcome)) return {
		outcome: e.outcome,
		...Wt("service", e.service),
		...Wt("desk", e.desk),
		...Wt("note", e.note)
	};
}
// src/logic/complaints.ts
var Kt = (e) => [...e.filter(({ status: e }) => e !== "heard"), ...e.filter(({ status: e }) => e === "heard")], qt = {
	waiting: "acknowledge",
	acknowledged: "heard",
	heard: "close",
	closed: void 0
};
function Jt(e) {
	let t = qt[e.status];
	return t && e.may.includes(t) ? t : void 0;
}
var Yt = [
	"close",
	"note",
	"reopen"
];
function Xt(e) {
	let t = Jt(e);
	return Yt.filter((n) => n !== t && e.may.includes(n));
}
function Zt(e) {
	let t = e.filter(({ status: e }) => e === "waiting"), n = t.filter(({ test: e }) => !e);
	return n.length ? {
		kind: "waiting",
		count: n.length
	} : t.length ? {
		kind: "test",
		count: t.length
	} : {
		kind: e.length ? "open" : "calm",
		count: e.length
	};
}
var Qt = (e) => e.some(({ status: e }) => e !== "heard");
// src/logic/config-form.ts
function $t(e, t) {
	return {
		schema: [{
			name: "office",
			selector: { config_entry: { integration: B } }
		}, ...e],
		computeLabel: ({ name: e }) => en(e) ? t(`config.${e}`) : void 0,
		computeHelper: ({ name: e }) => en(e) ? t(`config.${e}_help`) : void 0
	};
}
var en = (e) => [
	"office",
	"bell",
	"languages"
].includes(e);
// src/logic/sample.ts
function tn(e) {
	let t = (/* @__PURE__ */ new Date()).toISOString();
	return {
		state: "open",
		now: t,
		unrecorded: 0,
		writes: !0,
		complaints: [nn(e, t)],
		closed: []
	};
}
function nn(e, t) {
	return {
		complaint: "2026-000012",
		bell: e("sample.place"),
		bell_id: "",
		place: e("sample.place"),
		purpose: "complaint",
		medium: "bell",
		status: "waiting",
		kind: "press",
		late: !1,
		time_known: !0,
		test: !1,
		presses: 2,
		lapses: 0,
		escalations: 0,
		unheard: !1,
		rung_at: t,
		last_press_at: t,
		waiting_since: t,
		target: 60,
		target_at: null,
		lapses_at: null,
		officer: null,
		answered_at: null,
		heard_at: null,
		closed_at: null,
		outcome: null,
		service: null,
		desk: null,
		alerted: [{
			post: e("sample.officer"),
			role: "redress"
		}],
		next_alert: null,
		answer_seconds: null,
		hearing_seconds: null,
		may: ["acknowledge", "note"],
		outcomes: []
	};
}
// \0@oxc-project+runtime@0.156.0/helpers/esm/decorate.js
function U(e, t, n, r) {
	var i = arguments.length, a = i < 3 ? t : r === null ? r = Object.getOwnPropertyDescriptor(t, n) : r, o;
	if (typeof Reflect == "object" && typeof Reflect.decorate == "function") a = Reflect.decorate(e, t, n, r);
	else for (var s = e.length - 1; s >= 0; s--) (o = e[s]) && (a = (i < 3 ? o(a) : i > 3 ? o(t, n, a) : o(t, n)) || a);
	return i > 3 && a && Object.defineProperty(t, n, a), a;
}
// src/cards/abhijog-bell-card.ts
var rn = {
	calm: "mdi:bell-outline",
	waiting: "mdi:bell-ring",
	test: "mdi:test-tube",
	open: "mdi:bell-check-outline"
}, an = 1e3, on = {
	form: void 0,
	draft: H
}, W = class extends M {
	constructor(...e) {
		super(...e), this.preview = !1, this._opened = /* @__PURE__ */ new Map(), this._problems = /* @__PURE__ */ new Map(), this._busy = /* @__PURE__ */ new Map(), this._said = "", this._refused = "", this._link = new Lt(this, (e, t, n) => pt(e, t.office, n), (e, t) => this._received(e, t)), this._ticker = new tt(this), this._focusedRow = null, this._remember = ({ detail: e }) => {
			let { complaint: t, form: n, draft: r } = e;
			this._opened = new Map(this._opened).set(t, {
				form: n,
				draft: r
			});
		}, this._act = async ({ detail: e }) => {
			let { hass: t, _link: n } = this;
			if (t && n.office && !this._busy.has(e.complaint)) {
				this._busy = new Map(this._busy).set(e.complaint, this._statusOf(e.complaint)), this._problems = G(this._problems, e.complaint);
				try {
					await Dt(sn(t, n.office.office, e)), this._succeeded(e);
				} catch (n) {
					this._busy = G(this._busy, e.complaint), this._problems = new Map(this._problems).set(e.complaint, await Ct(t, n));
				}
			}
		};
	}
	static {
		this.styles = [R, Qe];
	}
	static getStubConfig() {
		return {};
	}
	static getConfigForm() {
		return $t([], ut());
	}
	setConfig(e) {
		this._config = e;
	}
	getCardSize() {
		return 3 + 4 * (this._link.latest?.complaints.length ?? 0);
	}
	getGridOptions() {
		return {
			columns: 12,
			min_columns: 6,
			rows: "auto"
		};
	}
	disconnectedCallback() {
		super.disconnectedCallback(), this._busy = /* @__PURE__ */ new Map();
	}
	willUpdate() {
		this._isSample() || this._link.use(this.hass?.connection, this._config?.office), this._ticker.run(this._link.state === "live" && Qt(this._link.latest?.complaints ?? [])), this._link.error !== this._refusal && this.hass && this._tellRefusal(this.hass, this._link.error), this._focused = this.matches(":focus-within") ? $e() : void 0, this._focusedRow = this.renderRoot.querySelector("abhijog-bell-complaint:focus-within");
	}
	updated() {
		let { _focused: e, _focusedRow: t } = this;
		e && setTimeout(() => {
			et() && (e.isConnected ? e.focus({ preventScroll: !0 }) : t?.isConnected && t.focusNextStep() || this.renderRoot.querySelector("h2")?.focus());
		});
	}
	render() {
		if (!this.hass || !this._config) return D;
		let e = lt(this.hass), t = this._isSample(), n = t ? tn(e) : this._link.latest, r = t ? e("sample.office") : this._link.office?.name;
		return w`<ha-card>
      <div class="card">
        ${r ? w`<p class="office foreign" dir="auto">${r}</p>` : D}
        ${this._headline(n, e)}
        ${Xe(t ? "live" : this._link.state, t ? n : this._link.latest, this._refused, e)}
        ${this._orphanedProblems(n)} ${n ? this._lists(n, e, t) : D}
        <div class="hidden" role="status" aria-live="polite">${this._said}</div>
      </div>
    </ha-card>`;
	}
	_headline(e, t) {
		let n = e?.state === "open" && (this._isSample() || this._link.state === "live");
		if (!e || !n) return w`<h2 tabindex="-1">${t("headline.unknown")}</h2>`;
		let { kind: r, count: i } = Zt(e.complaints);
		return w`<h2 class=${r} tabindex="-1">
      <ha-icon icon=${rn[r]} aria-hidden="true"></ha-icon>
      <span>${r === "calm" ? t("headline.calm") : t(`headline.${r}`, { count: i })}</span>
    </h2>`;
	}
	_lists({ complaints: e, closed: t }, n, r) {
		return w`
      ${this._list(Kt(e), n, r)}
      ${t.length ? w`<h2 class="small">${n("closed.title")}</h2>` : D}
      ${this._list(t, n, r)}
    `;
	}
	_list(e, t, n) {
		let r = this._clockwork(), i = n ? Date.now() : this._link.clock.now();
		return w`<ul class="list">
      ${Ye(e, ({ complaint: e }) => e, (e) => w`<li>
            <abhijog-bell-complaint
              .text=${t}
              .clockwork=${r}
              .item=${e}
              .office=${this._link.office}
              .opened=${this._opened.get(e.complaint) ?? on}
              .now=${i}
              .busy=${this._busy.has(e.complaint)}
              .live=${n || this._link.state === "live"}
              .problem=${this._problems.get(e.complaint) ?? ""}
              @abhijog-bell-act=${this._act}
              @abhijog-bell-opened=${this._remember}
            ></abhijog-bell-complaint>
          </li>`)}
    </ul>`;
	}
	_orphanedProblems(e) {
		let t = new Set([...e?.complaints ?? [], ...e?.closed ?? []].map(({ complaint: e }) => e));
		return w`<div role="alert">${[...this._problems].filter(([e]) => !t.has(e)).map(([, e]) => w`<p class="banner">${e}</p>`)}</div>`;
	}
	_clockwork() {
		let { locale: e, config: t } = this.hass;
		return {
			locale: e,
			serverZone: t.time_zone
		};
	}
	_succeeded({ action: e, complaint: t }) {
		e === "heard" && (this._opened = new Map(this._opened).set(t, {
			...on,
			form: "close"
		})), (e === "close" || e === "note") && (this._opened = G(this._opened, t)), e === "note" ? this._busy = G(this._busy, t) : setTimeout(() => this._busy = G(this._busy, t), an);
	}
	_statusOf(e) {
		return this._link.latest?.complaints.find((t) => t.complaint === e)?.status;
	}
	_received(e, t) {
		let n = this.hass && lt(this.hass), r = n ? Ht(t, e, n) : "";
		r && (this._said = r === this._said ? `${r}\u00a0` : r), t?.state === "closed" && e.state === "open" && this._link.refreshOffice().catch(() => void 0);
		for (let [e, t] of this._busy) this._statusOf(e) !== t && (this._busy = G(this._busy, e));
	}
	async _tellRefusal(e, t) {
		this._refusal = t, this._refused = t ? await Ct(e, t) : "";
	}
	_isSample() {
		return Vt(this) || this.preview && this._link.state === "no_office";
	}
};
U([N({
	attribute: !1,
	hasChanged: Bt
})], W.prototype, "hass", void 0), U([N({ type: Boolean })], W.prototype, "preview", void 0), U([P()], W.prototype, "_config", void 0), U([P()], W.prototype, "_opened", void 0), U([P()], W.prototype, "_problems", void 0), U([P()], W.prototype, "_busy", void 0), U([P()], W.prototype, "_said", void 0), U([P()], W.prototype, "_refused", void 0);
function G(e, t) {
	return new Map([...e].filter(([e]) => e !== t));
}
function sn(e, t, n) {
	switch (n.action) {
		case "acknowledge": return ht(e, t, n.complaint);
		case "heard": return gt(e, t, n.complaint);
		case "close": return _t(e, t, n.complaint, n.closing);
		case "reopen": return vt(e, t, n.complaint);
		case "note": return yt(e, t, n.complaint, n.text);
	}
}
// src/components/display-styles.ts
var cn = o`
  :host {
    display: block;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  ha-card {
    container-type: size;
    overflow: hidden;
    aspect-ratio: 4 / 3;
    border: 0;
  }
  :host([layout="panel"]) ha-card {
    aspect-ratio: auto;
    height: calc(100vh - var(--header-height, 56px));
    height: calc(100dvh - var(--header-height, 56px) - var(--safe-area-inset-top, 0px) - var(--safe-area-inset-bottom, 0px));
    border-radius: 0;
  }
  .screen {
    --ink: #10241b;
    --paper: #fff;
    display: grid;
    grid-template-rows: auto 1fr auto auto;
    height: 100%;
    color: var(--ink);
    background: var(--paper);
    font-size: calc(2.2 * min(1cqw, 1.6cqh));
    line-height: 1.6;
    overflow-wrap: anywhere;
  }
  p,
  ol {
    margin: 0;
    padding: 0;
  }
  svg {
    display: block;
    width: 100%;
    height: 100%;
  }
  .said + .said {
    font-size: 0.66em;
  }
  .said,
  .which,
  .officer,
  .room {
    unicode-bidi: isolate;
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.8em;
    padding: 0.5em 1.2em;
    color: #fff;
    background: #00573d;
    font-weight: 700;
  }
  header svg {
    flex: none;
    width: 2.4em;
    height: 2.4em;
  }
  .what {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    align-items: center;
    gap: 1.5em;
    min-height: 0;
    padding: 1em 1.5em;
  }
  .what > .picture {
    height: 100%;
    max-height: 16em;
    min-height: 0;
  }
  .what .words {
    font-size: 2.1em;
    font-weight: 700;
    line-height: 1.6;
  }
  .words .said + .said {
    font-size: 0.55em;
    font-weight: 600;
  }
  .knob {
    fill: #c8102e;
  }
  .hand path {
    fill: #ffe7d1;
    stroke: var(--ink);
    stroke-width: 3;
    stroke-linejoin: round;
  }
  .received,
  .recorded {
    --paper: #fff4cf;
  }
  .coming {
    --paper: #00573d;
    --ink: #fff;
  }
  .coming header {
    background: #003d2a;
  }
  .offline,
  .away {
    --paper: #e9edf0;
  }
  .officer {
    margin-top: 0.4em;
    font-size: 1.1em;
  }
  .room {
    display: flex;
    align-items: center;
    gap: 0.4em;
    width: fit-content;
    margin-top: 0.2em;
    padding: 0 0.5em;
    border-radius: 0.3em;
    color: #10241b;
    background: #fff;
    font-size: 1.3em;
  }
  .room svg {
    flex: none;
    width: 1.2em;
    height: 1.2em;
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 1em;
    padding: 0.6em 1.5em;
    list-style: none;
    border-top: 2px solid color-mix(in srgb, var(--ink) 25%, transparent);
  }
  .steps li {
    display: flex;
    align-items: center;
    gap: 0.7em;
    font-size: 1.15em;
    font-weight: 600;
  }
  .steps .picture {
    flex: none;
    width: 3.6em;
    height: 3.6em;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 2em;
    padding: 0.5em 1.5em;
    border-top: 2px solid color-mix(in srgb, var(--ink) 25%, transparent);
  }
  .line {
    display: flex;
    align-items: center;
    gap: 0.6em;
  }
  .line svg {
    flex: none;
    width: 1.8em;
    height: 1.8em;
  }
  .which {
    font-weight: 700;
    font-size: 1.15em;
  }
  @container (max-aspect-ratio: 1/1) {
    .what {
      grid-template-columns: 1fr;
      grid-template-rows: minmax(0, 1fr) auto;
      text-align: center;
    }
    .screen {
      font-size: calc(3.2 * min(1cqw, 0.75cqh));
    }
    .room {
      margin-inline: auto;
    }
    .steps li {
      flex-direction: column;
      text-align: center;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .ready .what .hand {
      animation: press 2.4s ease-in-out infinite;
    }
    .coming .what .picture,
    .received .what .picture {
      animation: breathe 2s ease-in-out infinite;
    }
  }
  @keyframes press {
    50% {
      translate: 5px 5px;
    }
  }
  @keyframes breathe {
    50% {
      scale: 1.05;
    }
  }
`, K = (e) => w`<svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">${e}</svg>`, q = (e, t = 6) => T`<path d=${e} fill="none" stroke="currentColor" stroke-width=${t} stroke-linecap="round" stroke-linejoin="round"/>`, J = (e) => T`<path d=${e} fill="currentColor"/>`, ln = "M50 14c-2.8 0-5 2.2-5 5v2.6C33.5 24 26 34 26 46v17l-7 8v4h62v-4l-7-8V46c0-12-7.5-22-19-24.400V19c0-2.8-2.2-5-5-5z", un = "M41 80a9 9 0 0 0 18 0z", dn = (e, t, n) => T`<g transform="translate(${e} ${t}) scale(${n})">
    <circle cx="0" cy="0" r="9" fill="currentColor"/>
    ${J("M-14 40V26c0-8 6-14 14-14s14 6 14 14v14z")}
  </g>`, fn = K(T`
  <circle cx="36" cy="36" r="30" fill="none" stroke="currentColor" stroke-width="5"/>
  <circle cx="36" cy="36" r="17" class="knob"/>
  <g transform="translate(30 30)" class="hand">
    <path d="M6 4c3.6 0 6.5 2.9 6.5 6.500V29l4-.5c3-.4 5.6 1.2 6.7 3.7 1.3-.7 2.9-.9 4.4-.5 2.2.6 3.8 2.2 4.5 4.1 1.2-.5 2.5-.6 3.9-.2 3.3.9 5.3 4.1 4.8 7.400l-1.6 11c-1.2 8.2-8.2 14.3-16.5 14.300H17.500c-4.6 0-8.9-2.1-11.7-5.700L-8.5 44.500c-2.3-2.9-1.8-7.1 1.1-9.4 2.7-2.1 6.5-1.9 8.9.5l-2-25.100C-.8 6.9 2.4 4 6 4z"/>
  </g>
`), pn = K(T`
  <circle cx="70" cy="26" r="19" fill="none" stroke="currentColor" stroke-width="5"/>
  ${q("M70 15v12l8 5", 5)}
  <circle cx="30" cy="30" r="11" fill="currentColor"/>
  ${q("M31 50v21h24v20", 13)} ${q("M14 46v28h22M16 74v18M37 78v14", 5)}
`), mn = K(T`
  ${q("M54 92V10h40v82M54 72h40", 5)} ${dn(74, 34, .9)}
  ${dn(18, 34, .9)} ${q("M8 88h32m-9-8 9 8-9 8", 5)}
`), hn = K(T`${J(ln)} ${J(un)}`), gn = K(T`
  ${J(ln)} ${J(un)}
  ${q("M16 26a34 34 0 0 0-9 24M84 26a34 34 0 0 1 9 24", 5)}
`), _n = K(T`
  ${q("M20 12h60v76H20z")} ${q("M32 12v76", 4)} ${q("M42 54l11 12 19-26", 8)}
`), vn = K(T`
  ${q("M8 70c14 0 14-24 28-24h4")} ${J("M40 34h14v26H40z")} ${q("M54 40h9M54 54h9", 5)}
  ${q("M92 34H80a8 8 0 0 0-8 8v10a8 8 0 0 0 8 8h12")}
`), yn = K(T`${J(ln)} ${J(un)} ${q("M12 12l76 76", 8)}`), bn = K(T`
  ${dn(50, 26, 1)} ${J("M12 62h76v10H12z")} ${J("M20 72h8v18h-8zM72 72h8v18h-8z")}
`), xn = K(T`${q("M26 90V12h48v78M14 90h72")} <circle cx="62" cy="52" r="5" fill="currentColor"/>`);
// src/logic/display-view.ts
function Sn(e, t, n) {
	return t === "no_office" ? "away" : t !== "live" || !e ? "offline" : e.state === "coming" ? e.until !== null && n < Date.parse(e.until) ? "coming" : "recorded" : e.state;
}
function Cn(e, t) {
	if (!e?.until) return;
	let n = Date.parse(e.until) - t;
	return n > 0 ? n : void 0;
}
var wn = ["bn", "en"];
function Tn(e, t) {
	let n = wn.filter((t) => !e?.length || e.includes(t));
	return (n.length ? n : [...wn]).sort((e, n) => Number(n === t) - Number(e === t));
}
// src/cards/abhijog-bell-display.ts
var En = {
	received: {
		picture: gn,
		key: "public.received"
	},
	recorded: {
		picture: _n,
		key: "public.recorded"
	},
	coming: {
		picture: mn,
		key: "public.coming"
	},
	away: {
		picture: yn,
		key: "public.away"
	},
	offline: {
		picture: vn,
		key: "public.offline"
	}
}, Dn = [
	{
		picture: fn,
		key: "public.step_press"
	},
	{
		picture: pn,
		key: "public.step_wait"
	},
	{
		picture: mn,
		key: "public.step_called"
	}
], Y = class extends M {
	constructor(...e) {
		super(...e), this._link = new Lt(this, (e, t, n) => mt(e, t.office, this._config?.bell, n));
	}
	static {
		this.styles = cn;
	}
	static getStubConfig() {
		return {};
	}
	static async getConfigForm() {
		let e = (await On()).map(({ id: e, name: t }) => ({
			value: e,
			label: t
		})), t = ["bn", "en"].map((e) => ({
			value: e,
			label: z(e)("language")
		}));
		return $t([{
			name: "bell",
			selector: { select: { options: e } }
		}, {
			name: "languages",
			selector: { select: {
				options: t,
				multiple: !0
			} }
		}], ut());
	}
	setConfig(e) {
		let t = e.bell !== this._config?.bell;
		this._config = e, t && this._link.restart();
	}
	getCardSize() {
		return 8;
	}
	getGridOptions() {
		return {
			columns: "full",
			min_columns: 6,
			rows: "auto"
		};
	}
	disconnectedCallback() {
		super.disconnectedCallback(), clearTimeout(this._change);
	}
	willUpdate() {
		Vt(this) || this._link.use(this.hass?.connection, this._config?.office), clearTimeout(this._change);
		let e = Cn(this._link.latest, this._link.clock.now());
		e !== void 0 && (this._change = setTimeout(() => this.requestUpdate(), e + 50));
	}
	render() {
		if (!this._config) return D;
		let e = Vt(this) ? "ready" : Sn(this._link.latest, this._link.state, this._link.clock.now()), t = this._link.office, n = Tn(this._config.languages, t?.language ?? "bn");
		return w`<ha-card>
      <div class="screen ${e}" lang=${n[0] ?? "bn"}>
        <header>
          ${hn}
          <div>${this._names(t, n)}</div>
        </header>
        <section class="what" role="status">
          ${e === "ready" ? this._ready(n) : this._stage(e, n)}
        </section>
        ${e === "ready" || e === "offline" ? this._steps(n) : D} ${this._footer(e, n)}
      </div>
    </ha-card>`;
	}
	_names(e, t) {
		return e ? t.map((t) => w`<p class="said" lang=${t} dir="auto">${(t === "bn" ? e.name_bn : e.name_en) || e.name}</p>`) : this._said("public.motto", t);
	}
	_ready(e) {
		return w`<div class="picture">${fn}</div>
      <div class="words">${this._said("public.sign", e)}</div>`;
	}
	_stage(e, t) {
		let { picture: n, key: r } = En[e], i = e === "coming" ? this._link.latest?.officer : void 0;
		return w`<div class="picture">${n}</div>
      <div class="words">
        ${this._said(r, t)} ${i ? this._officer(i.post, i.room) : D}
      </div>`;
	}
	_officer(e, t) {
		return w`<p class="officer" dir="auto">${e}</p>
      ${t ? w`<p class="room" dir="auto">${xn}<span>${t}</span></p>` : D}`;
	}
	_steps(e) {
		return w`<ol class="steps">
      ${Dn.map(({ picture: t, key: n }) => w`<li>
          <div class="picture">${t}</div>
          <div>${this._said(n, e)}</div>
        </li>`)}
    </ol>`;
	}
	_footer(e, t) {
		let n = this._link.state === "live" ? this._link.latest : void 0, r = e === "ready" ? n?.officer : void 0, i = n?.service_corner ?? [];
		return !r && !i.length ? D : w`<footer>
      ${r ? this._line("public.redress_officer", dt(r), t, xn) : D}
      ${i.length ? this._line("public.service_corner", i.join(", "), t, bn) : D}
    </footer>`;
	}
	_line(e, t, n, r) {
		return w`<div class="line">
      ${r}
      <div>${this._said(e, n)}</div>
      <p class="which" dir="auto">${t}</p>
    </div>`;
	}
	_said(e, t) {
		return t.map((t) => w`<p class="said" lang=${t}>${z(t)(e)}</p>`);
	}
};
U([N({
	attribute: !1,
	hasChanged: Bt
})], Y.prototype, "hass", void 0), U([N({ reflect: !0 })], Y.prototype, "layout", void 0), U([P()], Y.prototype, "_config", void 0);
async function On() {
	let e = document.querySelector("home-assistant")?.hass;
	return e ? Ot(await ft(e.connection).catch(() => []), void 0)?.bells ?? [] : [];
}
// src/components/events.ts
function X(e, t, n) {
	e.dispatchEvent(new CustomEvent(t, {
		detail: n,
		bubbles: !0
	}));
}
// src/components/abhijog-bell-choice.ts
var kn = "\0other", Z = class extends M {
	constructor(...e) {
		super(...e), this.label = "", this.options = [], this.value = "", this._other = !1;
	}
	static {
		this.styles = [R, o`
      label {
        display: block;
        font-weight: 600;
      }
      select,
      input {
        width: 100%;
      }
      input.other {
        margin-top: 8px;
      }
    `];
	}
	render() {
		if (!this.options.length) return this._field(this.label, "");
		let e = this._other || this.value !== "" && !this.options.includes(this.value);
		return w`
      <label for="list">${this.label}</label>
      <select id="list" @change=${this._chosen}>
        <option value="" .selected=${!e && !this.value}>${this.text("form.none")}</option>
        ${this.options.map((t) => w`<option value=${t} .selected=${!e && t === this.value}>${t}</option>`)}
        <option value=${kn} .selected=${e}>${this.text("form.other")}</option>
      </select>
      ${e ? this._field(this.text("form.other_of", { label: this.label }), "other") : D}
    `;
	}
	_field(e, t) {
		return w`
      <label for="field" class=${t && "hidden"}>${e}</label>
      <input
        id="field"
        class=${t}
        type="text"
        dir="auto"
        autocomplete="off"
        .value=${this.value}
        @input=${this._typed}
      />
    `;
	}
	async _chosen(e) {
		let { value: t } = e.target;
		this._other = t === kn, X(this, "abhijog-bell-choice", this._other ? "" : t), await this.updateComplete, this._other && this.renderRoot.querySelector("input")?.focus();
	}
	_typed(e) {
		this._other = !0, X(this, "abhijog-bell-choice", e.target.value);
	}
};
U([N({ attribute: !1 })], Z.prototype, "text", void 0), U([N()], Z.prototype, "label", void 0), U([N({ attribute: !1 })], Z.prototype, "options", void 0), U([N()], Z.prototype, "value", void 0), U([P()], Z.prototype, "_other", void 0);
// src/components/form-styles.ts
var An = o`
  form {
    display: grid;
    gap: 12px;
  }
  label,
  legend {
    font-weight: 600;
    padding: 0;
  }
  .outcome {
    font-weight: 400;
  }
  textarea {
    display: block;
    width: 100%;
    resize: vertical;
  }
  .buttons {
    display: grid;
    gap: 8px;
  }
  button.main {
    --tone: var(--tone-heard);
    min-height: 56px;
    font-size: 1.1em;
  }
`, jn = {
	settled: "mdi:handshake-outline",
	referred: "mdi:arrow-right-circle-outline",
	no_complainant: "mdi:account-off-outline",
	false_press: "mdi:gesture-tap-hold"
}, Q = class extends M {
	constructor(...e) {
		super(...e), this.outcomes = [], this.services = [], this.desks = [], this.draft = H, this.busy = !1, this._missing = !1;
	}
	static {
		this.styles = [
			R,
			An,
			o`
      fieldset {
        border: 0;
        min-width: 0;
      }
      .outcomes {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
        gap: 8px;
        margin-top: 4px;
      }
      .outcome {
        position: relative;
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 56px;
        padding: 8px 12px;
        border: 1px solid color-mix(in srgb, var(--primary-text-color) 65%, transparent);
        border-radius: 8px;
        cursor: pointer;
      }
      .outcome input {
        position: absolute;
        inset: 0;
        min-height: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      .outcome:has(:focus-visible) {
        outline: 3px solid var(--primary-text-color);
        outline-offset: 2px;
      }
      .outcome:has(input:checked) {
        border: 3px solid var(--tone-heard);
        padding: 6px 10px;
        font-weight: 700;
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
        gap: 12px;
      }
      [role="alert"]:empty {
        display: none;
      }
      .missing {
        display: flex;
        gap: 8px;
        font-weight: 600;
      }
    `
		];
	}
	focus() {
		this.renderRoot.querySelector("input")?.focus();
	}
	render() {
		let e = this.text;
		return w`<form novalidate @submit=${this._submit}>
      <fieldset>
        <legend>${e("form.outcome")}</legend>
        <div class="outcomes">${this.outcomes.map((e) => this._outcome(e))}</div>
      </fieldset>
      <div role="alert">${this._missing ? this._hint() : D}</div>
      <div class="pair">
        ${this._choice("service", e("form.service"), this.services)}
        ${this._choice("desk", e("form.desk"), this.desks)}
      </div>
      <div>
        <label for="note">${e("form.note")}</label>
        <textarea
          id="note"
          rows="2"
          dir="auto"
          .value=${this.draft.note}
          @input=${(e) => this._change({ note: e.target.value })}
        ></textarea>
      </div>
      <div class="buttons">
        <button class="main" type="submit" aria-disabled=${this.busy}>${e("button.close")}</button>
        <button type="button" @click=${() => X(this, "abhijog-bell-cancel", void 0)}>
          ${e("button.cancel")}
        </button>
      </div>
    </form>`;
	}
	_outcome(e) {
		return w`<label class="outcome">
      <input
        type="radio"
        name="outcome"
        value=${e}
        .checked=${this.draft.outcome === e}
        @change=${() => this._change({ outcome: e })}
      />
      <ha-icon icon=${this.draft.outcome === e ? "mdi:check-circle" : jn[e]} aria-hidden="true"></ha-icon>
      ${this.text(`outcome.${e}`)}
    </label>`;
	}
	_choice(e, t, n) {
		return w`<abhijog-bell-choice
      .text=${this.text}
      .label=${t}
      .options=${n}
      .value=${this.draft[e]}
      @abhijog-bell-choice=${(t) => this._change({ [e]: t.detail })}
    ></abhijog-bell-choice>`;
	}
	_hint() {
		return w`<p class="missing">
      <ha-icon icon="mdi:alert-circle-outline" aria-hidden="true"></ha-icon>${this.text("form.outcome_missing")}
    </p>`;
	}
	_change(e) {
		e.outcome && (this._missing = !1), this.draft = {
			...this.draft,
			...e
		}, X(this, "abhijog-bell-draft", this.draft);
	}
	_submit(e) {
		e.preventDefault(), this.busy || (this._missing = !Gt(this.draft, this.outcomes), this._missing ? this.focus() : X(this, "abhijog-bell-submit", void 0));
	}
};
U([N({ attribute: !1 })], Q.prototype, "text", void 0), U([N({ attribute: !1 })], Q.prototype, "outcomes", void 0), U([N({ attribute: !1 })], Q.prototype, "services", void 0), U([N({ attribute: !1 })], Q.prototype, "desks", void 0), U([N({ attribute: !1 })], Q.prototype, "draft", void 0), U([N({ type: Boolean })], Q.prototype, "busy", void 0), U([P()], Q.prototype, "_missing", void 0);
// src/logic/format.ts
var Mn = {
	language: void 0,
	system: void 0,
	12: !0,
	24: !1
};
function Nn({ locale: e, serverZone: t }) {
	return e.time_zone === "server" ? { timeZone: t } : {};
}
function Pn({ locale: e }) {
	return e.time_format === "system" ? void 0 : e.language;
}
function Fn(e, t) {
	let n = Mn[t.locale.time_format];
	return new Intl.DateTimeFormat(Pn(t), {
		hour: "numeric",
		minute: "2-digit",
		...n === void 0 ? {} : { hour12: n },
		...Nn(t)
	}).format(new Date(e));
}
function In(e, t) {
	let n = {
		day: "numeric",
		month: "short",
		year: "numeric",
		...Nn(t)
	};
	return new Intl.DateTimeFormat(t.locale.language, n).format(new Date(e));
}
function Ln(e, t, n) {
	let r = Fn(e, n), i = In(e, n);
	return i === In(new Date(t).toISOString(), n) ? r : `${i}, ${r}`;
}
function Rn(e, t) {
	let n = Math.max(0, Math.floor(e));
	if (n < 60) return t("duration.seconds", { seconds: n });
	let r = Math.floor(n / 60);
	if (r < 60) return t("duration.minutes", {
		minutes: r,
		seconds: n % 60
	});
	let i = Math.floor(r / 60);
	return i < 24 ? t("duration.hours", {
		hours: i,
		minutes: r % 60
	}) : t("duration.days", {
		days: Math.floor(i / 24),
		hours: i % 24
	});
}
var zn = (e, t) => Math.max(0, (t - Date.parse(e)) / 1e3), Bn = (e, t) => Math.max(0, (Date.parse(e) - t) / 1e3), Vn = {
	long: {
		icon: "mdi:account-alert",
		key: "mark.long",
		strong: !0
	},
	satisfied: {
		icon: "mdi:emoticon-happy-outline",
		key: "mark.satisfied"
	},
	neutral: {
		icon: "mdi:emoticon-neutral-outline",
		key: "mark.neutral"
	},
	unsatisfied: {
		icon: "mdi:emoticon-sad-outline",
		key: "mark.unsatisfied"
	}
};
function Hn(e) {
	return [
		e.test && {
			icon: "mdi:test-tube",
			key: "mark.test",
			strong: !0
		},
		Vn[e.kind],
		e.late && {
			icon: "mdi:clock-alert-outline",
			key: "mark.late",
			strong: !0
		},
		!e.time_known && {
			icon: "mdi:clock-remove-outline",
			key: "mark.time_unknown"
		},
		e.presses > 1 && {
			icon: "mdi:gesture-tap",
			key: "mark.presses",
			values: { count: e.presses }
		},
		e.lapses > 0 && {
			icon: "mdi:timer-off-outline",
			key: "mark.lapses",
			values: { count: e.lapses }
		},
		e.unheard && {
			icon: "mdi:alert-outline",
			key: "mark.unheard"
		},
		e.purpose === "assistance" && {
			icon: "mdi:hand-heart-outline",
			key: "mark.assistance"
		},
		e.medium === "walk_in" && {
			icon: "mdi:walk",
			key: "mark.walk_in"
		}
	].filter((e) => !!e);
}
// src/logic/status.ts
function Un(e, t, n, r) {
	return {
		waiting: Wn,
		acknowledged: Gn,
		heard: Kn,
		closed: qn
	}[e.status](e, t, n, r).filter((e) => e !== "");
}
function Wn({ alerted: e, next_alert: t }, n, r, i) {
	return [
		r("status.waiting"),
		e.length ? r("status.alerted", { posts: e.map(({ post: e }) => e).join(", ") }) : "",
		t ? r("status.next_alert", {
			post: t.post,
			time: Fn(t.at, i),
			left: Rn(Bn(t.at, n), r)
		}) : ""
	];
}
function Gn({ officer: e, lapses_at: t }, n, r) {
	return [e ? r("status.called_in_by", { officer: dt(e) }) : r("status.called_in"), t ? r("status.lapses", { left: Rn(Bn(t, n), r) }) : ""];
}
function Kn({ officer: e, heard_at: t }, n, r, i) {
	return [e ? r("status.heard_by", { post: e.post }) : r("status.heard"), t ? r("status.heard_at", { time: Ln(t, n, i) }) : ""];
}
function qn({ outcome: e, closed_at: t }, n, r, i) {
	return [e ? r("status.closed_as", { outcome: r(`outcome.${e}`) }) : r("status.closed"), t ? r("status.closed_at", { time: Ln(t, n, i) }) : ""];
}
// src/components/complaint-styles.ts
var Jn = o`
  article {
    display: grid;
    gap: 10px;
    padding: 14px;
    border: 1px solid color-mix(in srgb, var(--primary-text-color) 35%, transparent);
    border-inline-start: 8px solid var(--tone);
    border-radius: 12px;
    background: var(--card-background-color, #fff);
  }
  .waiting {
    --tone: var(--tone-alert);
    border: 3px solid var(--tone);
    border-inline-start-width: 10px;
    background: color-mix(in srgb, var(--tone) 12%, var(--card-background-color, #fff));
  }
  .acknowledged {
    --tone: var(--tone-calling);
  }
  .heard {
    --tone: var(--tone-heard);
  }
  .closed,
  .waiting.test {
    --tone: var(--tone-quiet);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 2px 16px;
  }
  h3 {
    font-size: 1.35em;
    line-height: 1.6;
    font-weight: 700;
  }
  .closed h3 {
    font-size: 1.05em;
  }
  .age {
    font-size: 1.35em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .status {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    width: fit-content;
    max-width: 100%;
    padding: 2px 12px;
    border-radius: 8px;
    color: var(--on-tone);
    background: var(--tone);
    font-weight: 600;
  }
  .status ha-icon {
    margin-top: 0.1em;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .marks li {
    display: inline-flex;
    align-items: flex-start;
    gap: 6px;
    padding: 0 10px;
    border: 1px solid currentColor;
    border-radius: 8px;
  }
  .marks .strong {
    font-weight: 700;
    border-width: 2px;
  }
  .side {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .side button {
    flex: 1 1 auto;
  }
  .problem {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    padding: 8px 12px;
    border: 2px solid var(--tone-alert);
    border-radius: 8px;
    font-weight: 600;
    background: var(--card-background-color, #fff);
  }
  .problem span {
    flex: 1;
    min-width: 0;
  }
  [role="alert"]:empty {
    display: none;
  }
`, Yn = {
	waiting: "mdi:bell-ring",
	acknowledged: "mdi:account-voice",
	heard: "mdi:ear-hearing",
	closed: "mdi:check"
}, Xn = {
	acknowledge: "mdi:account-voice",
	heard: "mdi:ear-hearing",
	close: "mdi:check-circle-outline",
	note: "mdi:note-plus-outline",
	reopen: "mdi:lock-open-variant-outline"
}, Zn = {
	form: void 0,
	draft: H
}, $ = class extends M {
	constructor(...e) {
		super(...e), this.opened = Zn, this.now = 0, this.busy = !1, this.live = !1, this.problem = "";
	}
	static {
		this.styles = [R, Jn];
	}
	focusNextStep() {
		let e = this.renderRoot.querySelector("abhijog-bell-close-form, abhijog-bell-note-form, button");
		return e?.focus(), !!e;
	}
	render() {
		let e = this.item;
		return w`<article class="${e.status} ${e.test ? "test" : ""}" aria-labelledby="place">
      ${this._top()} ${this._marks()} ${this._status()} ${this._known()}
      <div role="alert">${this.problem ? this._problem() : D}</div>
      ${this.live ? this._actions() : D}
    </article>`;
	}
	_top() {
		let { status: e, waiting_since: t, place: n, bell: r } = this.item, i = e === "waiting" || e === "acknowledged", a = Rn(zn(t, this.now), this.text);
		return w`<div class="top">
      <h3 id="place" class="foreign" dir="auto">${n || r}</h3>
      ${i ? w`<span class="age" role="timer" aria-label=${this.text("complaint.age", { age: a })}>${a}</span>` : D}
    </div>`;
	}
	_marks() {
		let e = Hn(this.item);
		return e.length ? w`<ul class="marks">
      ${e.map(({ icon: e, key: t, values: n, strong: r }) => w`<li class=${r ? "strong" : ""}>
            <ha-icon icon=${e} aria-hidden="true"></ha-icon>${this.text(t, n)}
          </li>`)}
    </ul>` : D;
	}
	_status() {
		let [e] = this._lines();
		return w`<p class="status">
      <ha-icon icon=${Yn[this.item.status]} aria-hidden="true"></ha-icon>
      <span class="foreign">${e}</span>
    </p>`;
	}
	_known() {
		let { complaint: e, rung_at: t, bell: n, place: r } = this.item, [, ...i] = this._lines(), a = Ln(t, this.now, this.clockwork), o = this.item.time_known ? this.text("complaint.pressed_at", { time: a }) : this.text("mark.time_unknown");
		return w`<div class="known">
      <p>${this.text("complaint.number", { number: e })} · ${o}</p>
      ${r && r !== n ? w`<p class="foreign" dir="auto">${this.text("complaint.bell", { bell: n })}</p>` : D}
      ${i.map((e) => w`<p class="foreign">${e}</p>`)} ${this._subject()}
    </div>`;
	}
	_subject() {
		return [["form.service", this.item.service], ["form.desk", this.item.desk]].map(([e, t]) => t ? w`<p>${this.text(e)}: <abhijog-bell-text .text=${this.text} .value=${t}></abhijog-bell-text></p>` : D);
	}
	_lines() {
		return Un(this.item, this.now, this.text, this.clockwork);
	}
	_problem() {
		return w`<div class="problem">
      <ha-icon icon="mdi:alert-circle-outline" aria-hidden="true"></ha-icon>
      <span class="foreign">${this.problem}</span>
    </div>`;
	}
	_actions() {
		let { form: e } = this.opened;
		if (e === "close" && this.item.may.includes("close")) return this._closeForm();
		if (e === "note" && this.item.may.includes("note")) return this._noteForm();
		let t = Jt(this.item), n = Xt(this.item);
		return w`
      ${t ? this._button(t, "main") : D}
      ${n.length ? w`<div class="side">${n.map((e) => this._button(e, ""))}</div>` : D}
    `;
	}
	_button(e, t) {
		return w`<button
      type="button"
      class=${t}
      data-action=${e}
      aria-disabled=${this.busy}
      aria-describedby="place"
      @click=${() => this._press(e)}
    >
      <ha-icon icon=${Xn[e]} aria-hidden="true"></ha-icon>${this.text(`action.${e}`)}
    </button>`;
	}
	_closeForm() {
		return w`<abhijog-bell-close-form
      .text=${this.text}
      .outcomes=${this.item.outcomes}
      .services=${this.office?.services ?? []}
      .desks=${this.office?.desks ?? []}
      .draft=${this.opened.draft}
      .busy=${this.busy}
      @abhijog-bell-draft=${this._drafted}
      @abhijog-bell-submit=${this._close}
      @abhijog-bell-cancel=${this._shut}
    ></abhijog-bell-close-form>`;
	}
	_noteForm() {
		return w`<abhijog-bell-note-form
      .text=${this.text}
      .draft=${this.opened.draft}
      .busy=${this.busy}
      @abhijog-bell-draft=${this._drafted}
      @abhijog-bell-submit=${() => this._act({
			complaint: this.item.complaint,
			action: "note",
			text: this.opened.draft.note.trim()
		})}
      @abhijog-bell-cancel=${this._shut}
    ></abhijog-bell-note-form>`;
	}
	_press(e) {
		this.busy || (e === "close" || e === "note" ? this._open(e) : this._act({
			complaint: this.item.complaint,
			action: e
		}));
	}
	async _open(e) {
		this._openedBecomes({
			...this.opened,
			form: e
		}), await this.updateComplete, this.renderRoot.querySelector(`abhijog-bell-${e}-form`)?.focus();
	}
	_close() {
		let e = Gt(this.opened.draft, this.item.outcomes);
		e && this._act({
			complaint: this.item.complaint,
			action: "close",
			closing: e
		});
	}
	async _shut() {
		let e = this.opened.form;
		this._openedBecomes({
			...this.opened,
			form: void 0
		}), await this.updateComplete, this.renderRoot.querySelector(`[data-action="${e}"]`)?.focus();
	}
	_drafted(e) {
		this._openedBecomes({
			...this.opened,
			draft: e.detail
		});
	}
	_openedBecomes(e) {
		this.opened = e, X(this, "abhijog-bell-opened", {
			complaint: this.item.complaint,
			...e
		});
	}
	_act(e) {
		this.busy || X(this, "abhijog-bell-act", e);
	}
};
U([N({ attribute: !1 })], $.prototype, "text", void 0), U([N({ attribute: !1 })], $.prototype, "clockwork", void 0), U([N({ attribute: !1 })], $.prototype, "item", void 0), U([N({ attribute: !1 })], $.prototype, "office", void 0), U([N({ attribute: !1 })], $.prototype, "opened", void 0), U([N({ type: Number })], $.prototype, "now", void 0), U([N({ type: Boolean })], $.prototype, "busy", void 0), U([N({ type: Boolean })], $.prototype, "live", void 0), U([N()], $.prototype, "problem", void 0);
// src/components/abhijog-bell-note-form.ts
var Qn = class extends M {
	constructor(...e) {
		super(...e), this.draft = H, this.busy = !1;
	}
	static {
		this.styles = [R, An];
	}
	focus() {
		this.renderRoot.querySelector("textarea")?.focus();
	}
	render() {
		return w`<form novalidate @submit=${this._submit}>
      <div>
        <label for="note">${this.text("form.note")}</label>
        <textarea id="note" rows="3" dir="auto" .value=${this.draft.note} @input=${this._typed}></textarea>
      </div>
      <div class="buttons">
        <button class="main" type="submit" aria-disabled=${this.busy}>${this.text("button.save_note")}</button>
        <button type="button" @click=${() => X(this, "abhijog-bell-cancel", void 0)}>
          ${this.text("button.cancel")}
        </button>
      </div>
    </form>`;
	}
	_typed(e) {
		X(this, "abhijog-bell-draft", {
			...this.draft,
			note: e.target.value
		});
	}
	_submit(e) {
		e.preventDefault(), this.busy || (this.draft.note.trim() ? X(this, "abhijog-bell-submit", void 0) : this.focus());
	}
};
U([N({ attribute: !1 })], Qn.prototype, "text", void 0), U([N({ attribute: !1 })], Qn.prototype, "draft", void 0), U([N({ type: Boolean })], Qn.prototype, "busy", void 0);
// src/components/abhijog-bell-text.ts
var $n = 160, er = class extends M {
	constructor(...e) {
		super(...e), this.value = "", this._whole = !1;
	}
	static {
		this.styles = [R, o`
      :host {
        display: inline;
      }
      .foreign {
        white-space: pre-line;
      }
      button {
        min-height: 48px;
        padding: 4px 10px;
        margin-inline-start: 8px;
      }
    `];
	}
	render() {
		let e = [...this.value], t = e.length > $n;
		return w`<span class="foreign" dir="auto">${t && !this._whole ? `${e.slice(0, $n).join("")}…` : this.value}</span>${t ? this._more() : D}`;
	}
	_more() {
		return w`<button type="button" aria-expanded=${this._whole} @click=${() => this._whole = !this._whole}>
      ${this.text(this._whole ? "text.less" : "text.more")}
    </button>`;
	}
};
U([N({ attribute: !1 })], er.prototype, "text", void 0), U([N()], er.prototype, "value", void 0), U([P()], er.prototype, "_whole", void 0);
// src/main.ts
var tr = "https://github.com/abhijog-bell/abhijog-bell/blob/main/docs/screens.md", nr = {
	"abhijog-bell-text": er,
	"abhijog-bell-choice": Z,
	"abhijog-bell-note-form": Qn,
	"abhijog-bell-close-form": Q,
	"abhijog-bell-complaint": $,
	"abhijog-bell-card": W,
	"abhijog-bell-display": Y
};
function rr() {
	for (let [e, t] of Object.entries(nr)) customElements.get(e) || customElements.define(e, t);
}
rr(), customElements.whenDefined("home-assistant").then(rr);
var ir = z(navigator.language), ar = [{
	type: "abhijog-bell-card",
	name: ir("card.name"),
	description: ir("card.description"),
	preview: !0,
	documentationURL: tr
}, {
	type: "abhijog-bell-display",
	name: ir("display.name"),
	description: ir("display.description"),
	preview: !0,
	documentationURL: tr
}];
window.customCards = [...window.customCards ?? [], ...ar];
