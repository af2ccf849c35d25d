var e=`M10 4A4 4 0 0 1 14 8A4 4 0 0 1 10 12A4 4 0 0 1 6 8A4 4 0 0 1 10 4M10 14C14.42 14 18 15.79 18 18V20H2V18C2 15.79 5.58 14 10 14M20 12V7H22V13H20M20 17V15H22V17H20Z`,t=`M17 17V21H19V17H21L18 14L15 17H17M11 4C8.8 4 7 5.8 7 8S8.8 12 11 12 15 10.2 15 8 13.2 4 11 4M11 14C6.6 14 3 15.8 3 18V20H12.5C12.2 19.2 12 18.4 12 17.5C12 16.3 12.3 15.2 12.9 14.1C12.3 14.1 11.7 14 11 14`,n=`M12,4A4,4 0 0,1 16,8C16,9.95 14.6,11.58 12.75,11.93L8.07,7.25C8.42,5.4 10.05,4 12,4M12.28,14L18.28,20L20,21.72L18.73,23L15.73,20H4V18C4,16.16 6.5,14.61 9.87,14.14L2.78,7.05L4.05,5.78L12.28,14M20,18V19.18L15.14,14.32C18,14.93 20,16.35 20,18Z`,r=`M2.75,7L4.03,5.75L13.26,15L20,21.72L18.73,23L15.73,20H4V17C4,15.14 6.61,13.92 9.09,13.36L2.75,7M20,17V19.18L18.1,17.28V17C18.1,16.74 17.6,16.35 16.8,16L14,13.18C16.71,13.63 20,14.91 20,17M5.9,17V18.1H13.83L10.72,15C8.19,15.3 5.9,16.45 5.9,17M12,4A4,4 0 0,1 16,8C16,9.95 14.6,11.58 12.75,11.93L8.07,7.25C8.42,5.4 10.05,4 12,4M12,6A2,2 0 0,0 10,8A2,2 0 0,0 12,10A2,2 0 0,0 14,8A2,2 0 0,0 12,6Z`,i=`M9,5A4,4 0 0,1 13,9A4,4 0 0,1 9,13A4,4 0 0,1 5,9A4,4 0 0,1 9,5M9,15C11.67,15 17,16.34 17,19V21H1V19C1,16.34 6.33,15 9,15M16.76,5.36C18.78,7.56 18.78,10.61 16.76,12.63L15.08,10.94C15.92,9.76 15.92,8.23 15.08,7.05L16.76,5.36M20.07,2C24,6.05 23.97,12.11 20.07,16L18.44,14.37C21.21,11.19 21.21,6.65 18.44,3.63L20.07,2Z`,a=`M11,15H13V17H11V15M11,7H13V13H11V7M12,2C6.47,2 2,6.5 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20A8,8 0 0,1 4,12A8,8 0 0,1 12,4A8,8 0 0,1 20,12A8,8 0 0,1 12,20Z`,o=`M12,2L1,21H23M12,6L19.53,19H4.47M11,10V14H13V10M11,16V18H13V16`,s=`M6,13V11H14L10.5,7.5L11.92,6.08L17.84,12L11.92,17.92L10.5,16.5L14,13H6M22,12A10,10 0 0,1 12,22A10,10 0 0,1 2,12A10,10 0 0,1 12,2A10,10 0 0,1 22,12M20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20A8,8 0 0,0 20,12Z`,c=`M17.75 21.16L15 18.16L16.16 17L17.75 18.59L21.34 15L22.5 16.41L17.75 21.16M10 21H12.8C13.04 21.41 13.33 21.79 13.65 22.13C13.29 22.66 12.69 23 12 23C10.9 23 10 22.11 10 21M3 20V19L5 17V11C5 7.9 7.03 5.18 10 4.29V4C10 2.9 10.9 2 12 2C13.11 2 14 2.9 14 4V4.29C16.97 5.18 19 7.9 19 11V12.08L18 12L17 12.08V11C17 8.24 14.76 6 12 6C9.24 6 7 8.24 7 11V18H12C12 18.7 12.12 19.37 12.34 20H3Z`,l=`M10 21H14C14 22.1 13.1 23 12 23S10 22.1 10 21M21 19V20H3V19L5 17V11C5 7.9 7 5.2 10 4.3V4C10 2.9 10.9 2 12 2S14 2.9 14 4V4.3C17 5.2 19 7.9 19 11V17L21 19M17 11C17 8.2 14.8 6 12 6S7 8.2 7 11V18H17V11Z`,u=`M21,19V20H3V19L5,17V11C5,7.9 7.03,5.17 10,4.29C10,4.19 10,4.1 10,4A2,2 0 0,1 12,2A2,2 0 0,1 14,4C14,4.1 14,4.19 14,4.29C16.97,5.17 19,7.9 19,11V17L21,19M14,21A2,2 0 0,1 12,23A2,2 0 0,1 10,21M19.75,3.19L18.33,4.61C20.04,6.3 21,8.6 21,11H23C23,8.07 21.84,5.25 19.75,3.19M1,11H3C3,8.6 3.96,6.3 5.67,4.61L4.25,3.19C2.16,5.25 1,8.07 1,11Z`,d=`M12,8H4A2,2 0 0,0 2,10V14A2,2 0 0,0 4,16H5V20A1,1 0 0,0 6,21H8A1,1 0 0,0 9,20V16H12L17,20V4L12,8M15,15.6L13,14H4V10H13L15,8.4V15.6M21.5,12C21.5,13.71 20.54,15.26 19,16V8C20.53,8.75 21.5,10.3 21.5,12Z`,f=`M6 1V3H5C3.89 3 3 3.89 3 5V19C3 20.11 3.9 21 5 21H19C20.11 21 21 20.11 21 19V5C21 3.9 20.11 3 19 3H18V1H16V3H8V1H6M5 8H19V19H5V8M11 9V14H13V9H11M11 16V18H13V16H11Z`,p=`M15,13H16.5V15.82L18.94,17.23L18.19,18.53L15,16.69V13M19,8H5V19H9.67C9.24,18.09 9,17.07 9,16A7,7 0 0,1 16,9C17.07,9 18.09,9.24 19,9.67V8M5,21C3.89,21 3,20.1 3,19V5C3,3.89 3.89,3 5,3H6V1H8V3H16V1H18V3H19A2,2 0 0,1 21,5V11.1C22.24,12.36 23,14.09 23,16A7,7 0 0,1 16,23C14.09,23 12.36,22.24 11.1,21H5M16,11.15A4.85,4.85 0 0,0 11.15,16C11.15,18.68 13.32,20.85 16,20.85A4.85,4.85 0 0,0 20.85,16C20.85,13.32 18.68,11.15 16,11.15Z`,m=`M19 19V8H5V19H19M16 1H18V3H19C20.11 3 21 3.9 21 5V19C21 20.11 20.11 21 19 21H5C3.89 21 3 20.1 3 19V5C3 3.89 3.89 3 5 3H6V1H8V3H16V1M11 9.5H13V12.5H16V14.5H13V17.5H11V14.5H8V12.5H11V9.5Z`,ee=`M21,7L9,19L3.5,13.5L4.91,12.09L9,16.17L19.59,5.59L21,7Z`,te=`M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M12 20C7.59 20 4 16.41 4 12S7.59 4 12 4 20 7.59 20 12 16.41 20 12 20M16.59 7.58L10 14.17L7.41 11.59L6 13L10 17L18 9L16.59 7.58Z`,ne=`M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,2C6.47,2 2,6.47 2,12C2,17.53 6.47,22 12,22C17.53,22 22,17.53 22,12C22,6.47 17.53,2 12,2M14.59,8L12,10.59L9.41,8L8,9.41L10.59,12L8,14.59L9.41,16L12,13.41L14.59,16L16,14.59L13.41,12L16,9.41L14.59,8Z`,re=`M15 3H3C1.9 3 1 3.9 1 5V19C1 20.1 1.9 21 3 21H17C18.1 21 19 20.1 19 19V7L15 3M17 19H3V5H14.2L17 7.8V19M10 12C8.3 12 7 13.3 7 15S8.3 18 10 18 13 16.7 13 15 11.7 12 10 12M4 6H13V10H4V6M23 13H21V7H23V13M23 17H21V15H23V17Z`,ie=`M17,20C16.71,20 16.44,19.94 16.24,19.85C15.53,19.5 15.03,18.97 14.53,17.47C14,15.91 13.06,15.18 12.14,14.47C11.35,13.86 10.53,13.23 9.82,11.94C9.29,11 9,9.93 9,9C9,6.2 11.2,4 14,4C16.8,4 19,6.2 19,9H21C21,5.07 17.93,2 14,2C10.07,2 7,5.07 7,9C7,10.26 7.38,11.65 8.07,12.9C9,14.55 10.05,15.38 10.92,16.05C11.73,16.67 12.31,17.12 12.63,18.1C13.23,19.92 14,20.94 15.36,21.65C15.87,21.88 16.43,22 17,22A4,4 0 0,0 21,18H19A2,2 0 0,1 17,20M7.64,2.64L6.22,1.22C4.23,3.21 3,5.96 3,9C3,12.04 4.23,14.79 6.22,16.78L7.63,15.37C6,13.74 5,11.5 5,9C5,6.5 6,4.26 7.64,2.64M11.5,9A2.5,2.5 0 0,0 14,11.5A2.5,2.5 0 0,0 16.5,9A2.5,2.5 0 0,0 14,6.5A2.5,2.5 0 0,0 11.5,9Z`,ae=`M22 6C22 4.9 21.1 4 20 4H4C2.9 4 2 4.9 2 6V18C2 19.1 2.9 20 4 20H20C21.1 20 22 19.1 22 18V6M20 6L12 11L4 6H20M20 18H4V8L12 13L20 8V18Z`,oe=`M13 19C13 18.66 13.04 18.33 13.09 18H4V8L12 13L20 8V13.09C20.72 13.21 21.39 13.46 22 13.81V6C22 4.9 21.1 4 20 4H4C2.9 4 2 4.9 2 6V18C2 19.1 2.9 20 4 20H13.09C13.04 19.67 13 19.34 13 19M20 6L12 11L4 6H20M20 15V18H23V20H20V23H18V20H15V18H18V15H20Z`,se=`M20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20A8,8 0 0,0 20,12M22,12A10,10 0 0,1 12,22A10,10 0 0,1 2,12A10,10 0 0,1 12,2A10,10 0 0,1 22,12M10,9.5C10,10.3 9.3,11 8.5,11C7.7,11 7,10.3 7,9.5C7,8.7 7.7,8 8.5,8C9.3,8 10,8.7 10,9.5M17,9.5C17,10.3 16.3,11 15.5,11C14.7,11 14,10.3 14,9.5C14,8.7 14.7,8 15.5,8C16.3,8 17,8.7 17,9.5M12,17.23C10.25,17.23 8.71,16.5 7.81,15.42L9.23,14C9.68,14.72 10.75,15.23 12,15.23C13.25,15.23 14.32,14.72 14.77,14L16.19,15.42C15.29,16.5 13.75,17.23 12,17.23Z`,ce=`M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20A8,8 0 0,1 4,12A8,8 0 0,1 12,4A8,8 0 0,1 20,12A8,8 0 0,1 12,20M8.5,11A1.5,1.5 0 0,1 7,9.5A1.5,1.5 0 0,1 8.5,8A1.5,1.5 0 0,1 10,9.5A1.5,1.5 0 0,1 8.5,11M17,9.5A1.5,1.5 0 0,1 15.5,11A1.5,1.5 0 0,1 14,9.5A1.5,1.5 0 0,1 15.5,8A1.5,1.5 0 0,1 17,9.5M16,14V16H8V14H16Z`,le=`M20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20A8,8 0 0,0 20,12M22,12A10,10 0 0,1 12,22A10,10 0 0,1 2,12A10,10 0 0,1 12,2A10,10 0 0,1 22,12M15.5,8C16.3,8 17,8.7 17,9.5C17,10.3 16.3,11 15.5,11C14.7,11 14,10.3 14,9.5C14,8.7 14.7,8 15.5,8M10,9.5C10,10.3 9.3,11 8.5,11C7.7,11 7,10.3 7,9.5C7,8.7 7.7,8 8.5,8C9.3,8 10,8.7 10,9.5M12,14C13.75,14 15.29,14.72 16.19,15.81L14.77,17.23C14.32,16.5 13.25,16 12,16C10.75,16 9.68,16.5 9.23,17.23L7.81,15.81C8.71,14.72 10.25,14 12,14Z`,ue=`M12,9A3,3 0 0,1 15,12A3,3 0 0,1 12,15A3,3 0 0,1 9,12A3,3 0 0,1 12,9M12,4.5C17,4.5 21.27,7.61 23,12C21.27,16.39 17,19.5 12,19.5C7,19.5 2.73,16.39 1,12C2.73,7.61 7,4.5 12,4.5M3.18,12C4.83,15.36 8.24,17.5 12,17.5C15.76,17.5 19.17,15.36 20.82,12C19.17,8.64 15.76,6.5 12,6.5C8.24,6.5 4.83,8.64 3.18,12Z`,de=`M10,9A1,1 0 0,1 11,8A1,1 0 0,1 12,9V13.47L13.21,13.6L18.15,15.79C18.68,16.03 19,16.56 19,17.14V21.5C18.97,22.32 18.32,22.97 17.5,23H11C10.62,23 10.26,22.85 10,22.57L5.1,18.37L5.84,17.6C6.03,17.39 6.3,17.28 6.58,17.28H6.8L10,19V9M11,5A4,4 0 0,1 15,9C15,10.5 14.2,11.77 13,12.46V11.24C13.61,10.69 14,9.89 14,9A3,3 0 0,0 11,6A3,3 0 0,0 8,9C8,9.89 8.39,10.69 9,11.24V12.46C7.8,11.77 7,10.5 7,9A4,4 0 0,1 11,5Z`,fe=`M10,9A1,1 0 0,1 11,8A1,1 0 0,1 12,9V13.47L13.21,13.6L18.15,15.79C18.68,16.03 19,16.56 19,17.14V21.5C18.97,22.32 18.32,22.97 17.5,23H11C10.62,23 10.26,22.85 10,22.57L5.1,18.37L5.84,17.6C6.03,17.39 6.3,17.28 6.58,17.28H6.8L10,19V9M9,12.44V9A2,2 0 0,1 11,7A2,2 0 0,1 13,9V12.44C14.19,11.75 15,10.47 15,9A4,4 0 0,0 11,5A4,4 0 0,0 7,9C7,10.47 7.81,11.75 9,12.44Z`,pe=`M21.71 8.71C22.96 7.46 22.39 6 21.71 5.29L18.71 2.29C17.45 1.04 16 1.61 15.29 2.29L13.59 4H11C9.1 4 8 5 7.44 6.15L3 10.59V14.59L2.29 15.29C1.04 16.55 1.61 18 2.29 18.71L5.29 21.71C5.83 22.25 6.41 22.45 6.96 22.45C7.67 22.45 8.32 22.1 8.71 21.71L11.41 19H15C16.7 19 17.56 17.94 17.87 16.9C19 16.6 19.62 15.74 19.87 14.9C21.42 14.5 22 13.03 22 12V9H21.41L21.71 8.71M20 12C20 12.45 19.81 13 19 13L18 13L18 14C18 14.45 17.81 15 17 15L16 15L16 16C16 16.45 15.81 17 15 17H10.59L7.31 20.28C7 20.57 6.82 20.4 6.71 20.29L3.72 17.31C3.43 17 3.6 16.82 3.71 16.71L5 15.41V11.41L7 9.41V11C7 12.21 7.8 14 10 14S13 12.21 13 11H20V12M20.29 7.29L18.59 9H11V11C11 11.45 10.81 12 10 12S9 11.45 9 11V8C9 7.54 9.17 6 11 6H14.41L16.69 3.72C17 3.43 17.18 3.6 17.29 3.71L20.28 6.69C20.57 7 20.4 7.18 20.29 7.29Z`,me=`M16,10H14V7H10V10H8L12,14M19,15H15A3,3 0 0,1 12,18A3,3 0 0,1 9,15H5V5H19M19,3H5C3.89,3 3,3.9 3,5V19A2,2 0 0,0 5,21H19A2,2 0 0,0 21,19V5A2,2 0 0,0 19,3Z`,he=`M4,1C2.89,1 2,1.89 2,3V7C2,8.11 2.89,9 4,9H1V11H13V9H10C11.11,9 12,8.11 12,7V3C12,1.89 11.11,1 10,1H4M4,3H10V7H4V3M14,13C12.89,13 12,13.89 12,15V19C12,20.11 12.89,21 14,21H11V23H23V21H20C21.11,21 22,20.11 22,19V15C22,13.89 21.11,13 20,13H14M3.88,13.46L2.46,14.88L4.59,17L2.46,19.12L3.88,20.54L6,18.41L8.12,20.54L9.54,19.12L7.41,17L9.54,14.88L8.12,13.46L6,15.59L3.88,13.46M14,15H20V19H14V15Z`,ge=`M10 13C11.1 13 12 13.89 12 15C12 16.11 11.11 17 10 17S8 16.11 8 15 8.9 13 10 13M18 1C15.24 1 13 3.24 13 6V8H4C2.9 8 2 8.9 2 10V20C2 21.1 2.9 22 4 22H16C17.1 22 18 21.1 18 20V10C18 8.9 17.1 8 16 8H15V6C15 4.34 16.34 3 18 3S21 4.34 21 6V8H23V6C23 3.24 20.76 1 18 1M16 10V20H4V10H16Z`,_e=`M5 19V5H12V12H19V13C19.7 13 20.37 13.13 21 13.35V9L15 3H5C3.89 3 3 3.89 3 5V19C3 20.1 3.89 21 5 21H13.35C13.13 20.37 13 19.7 13 19H5M14 4.5L19.5 10H14V4.5M23 18V20H20V23H18V20H15V18H18V15H20V18H23Z`,ve=`M15 3H5A2 2 0 0 0 3 5V19A2 2 0 0 0 5 21H19A2 2 0 0 0 21 19V9L15 3M19 19H5V5H14V10H19M17 14H7V12H17M14 17H7V15H14`,ye=`M19 3V21H13V17.5H11V21H5V3H19M15 7H17V5H15V7M11 7H13V5H11V7M7 7H9V5H7V7M15 11H17V9H15V11M11 11H13V9H11V11M7 11H9V9H7V11M15 15H17V13H15V15M11 15H13V13H11V15M7 15H9V13H7V15M15 19H17V17H15V19M7 19H9V17H7V19M21 1H3V23H21V1Z`,be=`M6.62,10.79C8.06,13.62 10.38,15.94 13.21,17.38L15.41,15.18C15.69,14.9 16.08,14.82 16.43,14.93C17.55,15.3 18.75,15.5 20,15.5A1,1 0 0,1 21,16.5V20A1,1 0 0,1 20,21A17,17 0 0,1 3,4A1,1 0 0,1 4,3H7.5A1,1 0 0,1 8.5,4C8.5,5.25 8.7,6.45 9.07,7.57C9.18,7.92 9.1,8.31 8.82,8.59L6.62,10.79Z`,xe=`M12,3C10.73,3 9.6,3.8 9.18,5H3V7H4.95L2,14C1.53,16 3,17 5.5,17C8,17 9.56,16 9,14L6.05,7H9.17C9.5,7.85 10.15,8.5 11,8.83V20H2V22H22V20H13V8.82C13.85,8.5 14.5,7.85 14.82,7H17.95L15,14C14.53,16 16,17 18.5,17C21,17 22.56,16 22,14L19.05,7H21V5H14.83C14.4,3.8 13.27,3 12,3M12,5A1,1 0 0,1 13,6A1,1 0 0,1 12,7A1,1 0 0,1 11,6A1,1 0 0,1 12,5M5.5,10.25L7,14H4L5.5,10.25M18.5,10.25L20,14H17L18.5,10.25Z`,Se=`M21.4 11.6L12.4 2.6C12 2.2 11.5 2 11 2H4C2.9 2 2 2.9 2 4V11C2 11.5 2.2 12 2.6 12.4L11.6 21.4C12 21.8 12.5 22 13 22C13.5 22 14 21.8 14.4 21.4L21.4 14.4C21.8 14 22 13.5 22 13C22 12.5 21.8 12 21.4 11.6M13 20L4 11V4H11L20 13M6.5 5C7.3 5 8 5.7 8 6.5S7.3 8 6.5 8 5 7.3 5 6.5 5.7 5 6.5 5M10.1 8.9L11.5 7.5L17 13L15.6 14.4L10.1 8.9M7.6 11.4L9 10L13 14L11.6 15.4L7.6 11.4Z`,Ce=`M7,2V4H8V18A4,4 0 0,0 12,22A4,4 0 0,0 16,18V4H17V2H7M11,16C10.4,16 10,15.6 10,15C10,14.4 10.4,14 11,14C11.6,14 12,14.4 12,15C12,15.6 11.6,16 11,16M13,12C12.4,12 12,11.6 12,11C12,10.4 12.4,10 13,10C13.6,10 14,10.4 14,11C14,11.6 13.6,12 13,12M14,7H10V4H14V7Z`,we=`M12,20A7,7 0 0,1 5,13C5,11.72 5.35,10.5 5.95,9.5L15.5,19.04C14.5,19.65 13.28,20 12,20M3,4L1.75,5.27L4.5,8.03C3.55,9.45 3,11.16 3,13A9,9 0 0,0 12,22C13.84,22 15.55,21.45 17,20.5L19.5,23L20.75,21.73L13.04,14L3,4M11,9.44L13,11.44V8H11M15,1H9V3H15M19.04,4.55L17.62,5.97C16.07,4.74 14.12,4 12,4C10.17,4 8.47,4.55 7.05,5.5L8.5,6.94C9.53,6.35 10.73,6 12,6A7,7 0 0,1 19,13C19,14.27 18.65,15.47 18.06,16.5L19.5,17.94C20.45,16.53 21,14.83 21,13C21,10.88 20.26,8.93 19.03,7.39L20.45,5.97L19.04,4.55Z`,Te=`M14.12,10H19V8.2H15.38L13.38,4.87C13.08,4.37 12.54,4.03 11.92,4.03C11.74,4.03 11.58,4.06 11.42,4.11L6,5.8V11H7.8V7.33L9.91,6.67L6,22H7.8L10.67,13.89L13,17V22H14.8V15.59L12.31,11.05L13.04,8.18M14,3.8C15,3.8 15.8,3 15.8,2C15.8,1 15,0.2 14,0.2C13,0.2 12.2,1 12.2,2C12.2,3 13,3.8 14,3.8Z`,Ee=`M16.36,14C16.44,13.34 16.5,12.68 16.5,12C16.5,11.32 16.44,10.66 16.36,10H19.74C19.9,10.64 20,11.31 20,12C20,12.69 19.9,13.36 19.74,14M14.59,19.56C15.19,18.45 15.65,17.25 15.97,16H18.92C17.96,17.65 16.43,18.93 14.59,19.56M14.34,14H9.66C9.56,13.34 9.5,12.68 9.5,12C9.5,11.32 9.56,10.65 9.66,10H14.34C14.43,10.65 14.5,11.32 14.5,12C14.5,12.68 14.43,13.34 14.34,14M12,19.96C11.17,18.76 10.5,17.43 10.09,16H13.91C13.5,17.43 12.83,18.76 12,19.96M8,8H5.08C6.03,6.34 7.57,5.06 9.4,4.44C8.8,5.55 8.35,6.75 8,8M5.08,16H8C8.35,17.25 8.8,18.45 9.4,19.56C7.57,18.93 6.03,17.65 5.08,16M4.26,14C4.1,13.36 4,12.69 4,12C4,11.31 4.1,10.64 4.26,10H7.64C7.56,10.66 7.5,11.32 7.5,12C7.5,12.68 7.56,13.34 7.64,14M12,4.03C12.83,5.23 13.5,6.57 13.91,8H10.09C10.5,6.57 11.17,5.23 12,4.03M18.92,8H15.97C15.65,6.75 15.19,5.55 14.59,4.44C16.43,5.07 17.96,6.34 18.92,8M12,2C6.47,2 2,6.5 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2Z`,De=globalThis,Oe=De.ShadowRoot&&(De.ShadyCSS===void 0||De.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,ke=Symbol(),Ae=/* @__PURE__ */ new WeakMap,je=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==ke)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(Oe&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=Ae.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&Ae.set(t,e))}return e}toString(){return this.cssText}},Me=e=>new je(typeof e==`string`?e:e+``,void 0,ke),h=(e,...t)=>new je(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,ke),Ne=(e,t)=>{if(Oe)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=De.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},Pe=Oe?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return Me(t)})(e):e,{is:Fe,defineProperty:Ie,getOwnPropertyDescriptor:Le,getOwnPropertyNames:Re,getOwnPropertySymbols:ze,getPrototypeOf:Be}=Object,Ve=globalThis,He=Ve.trustedTypes,Ue=He?He.emptyScript:``,We=Ve.reactiveElementPolyfillSupport,Ge=(e,t)=>e,Ke={toAttribute(e,t){switch(t){case Boolean:e=e?Ue:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},qe=(e,t)=>!Fe(e,t),Je={attribute:!0,type:String,converter:Ke,reflect:!1,useDefault:!1,hasChanged:qe};Symbol.metadata??=Symbol(`metadata`),Ve.litPropertyMetadata??=/* @__PURE__ */ new WeakMap;var Ye=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=Je){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&Ie(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=Le(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??Je}static _$Ei(){if(this.hasOwnProperty(Ge(`elementProperties`)))return;let e=Be(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(Ge(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Ge(`properties`))){let e=this.properties,t=[...Re(e),...ze(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=/* @__PURE__ */ new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(Pe(e))}else e!==void 0&&t.push(Pe(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=/* @__PURE__ */ new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=/* @__PURE__ */ new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=/* @__PURE__ */ new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Ne(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?Ke:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?Ke:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??qe)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=/* @__PURE__ */ new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=/* @__PURE__ */ new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=/* @__PURE__ */ new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};Ye.elementStyles=[],Ye.shadowRootOptions={mode:`open`},Ye[Ge(`elementProperties`)]=/* @__PURE__ */ new Map,Ye[Ge(`finalized`)]=/* @__PURE__ */ new Map,We?.({ReactiveElement:Ye}),(Ve.reactiveElementVersions??=[]).push(`2.1.2`);var Xe=globalThis,Ze=e=>e,Qe=Xe.trustedTypes,$e=Qe?Qe.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,et=`$lit$`,g=`lit$${Math.random().toFixed(9).slice(2)}$`,tt=`?`+g,nt=`<${tt}>`,_=document,rt=()=>_.createComment(``),it=e=>e===null||typeof e!=`object`&&typeof e!=`function`,at=Array.isArray,ot=e=>at(e)||typeof e?.[Symbol.iterator]==`function`,st=`[ 	
\f\r]`,ct=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,lt=/-->/g,ut=/>/g,v=RegExp(`>|${st}(?:([^\\s"'>=/]+)(${st}*=${st}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),dt=/'/g,ft=/"/g,pt=/^(?:script|style|textarea|title)$/i,mt=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),y=mt(1),b=mt(2),x=Symbol.for(`lit-noChange`),S=Symbol.for(`lit-nothing`),ht=/* @__PURE__ */ new WeakMap,C=_.createTreeWalker(_,129);function gt(e,t){if(!at(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return $e===void 0?t:$e.createHTML(t)}var _t=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=ct;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===ct?c[1]===`!--`?o=lt:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=v):(pt.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=v):o=ut:o===v?c[0]===`>`?(o=i??ct,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?v:c[3]===`"`?ft:dt):o===ft||o===dt?o=v:o===lt||o===ut?o=ct:(o=v,i=void 0);let d=o===v&&e[t+1].startsWith(`/>`)?` `:``;a+=o===ct?n+nt:l>=0?(r.push(s),n.slice(0,l)+et+n.slice(l)+g+d):n+g+(l===-2?t:d)}return[gt(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},vt=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=_t(t,n);if(this.el=e.createElement(l,r),C.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=C.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(et)){let t=u[o++],n=i.getAttribute(e).split(g),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?St:r[1]===`?`?Ct:r[1]===`@`?wt:xt}),i.removeAttribute(e)}else e.startsWith(g)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(pt.test(i.tagName)){let e=i.textContent.split(g),t=e.length-1;if(t>0){i.textContent=Qe?Qe.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],rt()),C.nextNode(),c.push({type:2,index:++a});i.append(e[t],rt())}}}else if(i.nodeType===8){if(i.data===tt)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(g,e+1))!==-1;)c.push({type:7,index:a}),e+=g.length-1}}a++}}static createElement(e,t){let n=_.createElement(`template`);return n.innerHTML=e,n}};function w(e,t,n=e,r){if(t===x)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=it(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=w(e,i._$AS(e,t.values),i,r)),t}var yt=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??_).importNode(t,!0);C.currentNode=r;let i=C.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new bt(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Tt(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=C.nextNode(),a++)}return C.currentNode=_,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},bt=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=S,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=w(this,e,t),it(e)?e===S||e==null||e===``?(this._$AH!==S&&this._$AR(),this._$AH=S):e!==this._$AH&&e!==x&&this._(e):e._$litType$===void 0?e.nodeType===void 0?ot(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==S&&it(this._$AH)?this._$AA.nextSibling.data=e:this.T(_.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=vt.createElement(gt(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new yt(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=ht.get(e.strings);return t===void 0&&ht.set(e.strings,t=new vt(e)),t}k(t){at(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(rt()),this.O(rt()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=Ze(e).nextSibling;Ze(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},xt=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=S,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(/* @__PURE__ */ new String),this.strings=n):this._$AH=S}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=w(this,e,t,0),a=!it(e)||e!==this._$AH&&e!==x,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=w(this,r[n+o],t,o),s===x&&(s=this._$AH[o]),a||=!it(s)||s!==this._$AH[o],s===S?e=S:e!==S&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===S?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},St=class extends xt{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===S?void 0:e}},Ct=class extends xt{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==S)}},wt=class extends xt{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=w(this,e,t,0)??S)===x)return;let n=this._$AH,r=e===S&&n!==S||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==S&&(n===S||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Tt=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){w(this,e)}},Et={M:et,P:g,A:tt,C:1,L:_t,R:yt,D:ot,V:w,I:bt,H:xt,N:Ct,U:wt,B:St,F:Tt},Dt=Xe.litHtmlPolyfillSupport;Dt?.(vt,bt),(Xe.litHtmlVersions??=[]).push(`3.3.3`);var Ot=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new bt(t.insertBefore(rt(),e),e,void 0,n??{})}return i._$AI(e),i},kt=globalThis,T=class extends Ye{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Ot(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return x}};T._$litElement$=!0,T.finalized=!0,kt.litElementHydrateSupport?.({LitElement:T});var At=kt.litElementPolyfillSupport;At?.({LitElement:T}),(kt.litElementVersions??=[]).push(`4.2.2`);var jt={attribute:!0,type:String,converter:Ke,reflect:!1,hasChanged:qe},Mt=(e=jt,t,n)=>{let{kind:r,metadata:i}=n,a=globalThis.litPropertyMetadata.get(i);if(a===void 0&&globalThis.litPropertyMetadata.set(i,a=/* @__PURE__ */ new Map),r===`setter`&&((e=Object.create(e)).wrapped=!0),a.set(n.name,e),r===`accessor`){let{name:r}=n;return{set(n){let i=t.get.call(this);t.set.call(this,n),this.requestUpdate(r,i,e,!0,n)},init(t){return t!==void 0&&this.C(r,void 0,e,t),t}}}if(r===`setter`){let{name:r}=n;return function(n){let i=this[r];t.call(this,n),this.requestUpdate(r,i,e,!0,n)}}throw Error(`Unsupported decorator location: `+r)};function E(e){return(t,n)=>typeof n==`object`?Mt(e,t,n):((e,t,n)=>{let r=t.hasOwnProperty(n);return t.constructor.createProperty(n,e),r?Object.getOwnPropertyDescriptor(t,n):void 0})(e,t,n)}function D(e){return E({...e,state:!0,attribute:!1})}var Nt={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Pt=e=>(...t)=>({_$litDirective$:e,values:t}),Ft=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:It}=Et,Lt=e=>e,Rt=()=>document.createComment(``),zt=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new It(r.insertBefore(Rt(),i),r.insertBefore(Rt(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=Lt(e).nextSibling;Lt(r).insertBefore(e,i),e=t}}}return n},O=(e,t,n=e)=>(e._$AI(t,n),e),Bt={},Vt=(e,t=Bt)=>e._$AH=t,Ht=e=>e._$AH,Ut=e=>{e._$AR(),e._$AA.remove()},Wt=(e,t,n)=>{let r=/* @__PURE__ */ new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},Gt=Pt(class extends Ft{constructor(e){if(super(e),e.type!==Nt.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=Ht(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=O(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=O(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=O(i[d],a[m]),zt(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=O(i[f],a[p]),zt(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=Wt(o,p,m),u=Wt(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=zt(e,i[d]);O(t,a[p]),c[p]=t}else c[p]=O(n,a[p]),zt(e,i[d],n),i[t]=null;p++}else Ut(i[f]),f--}else Ut(i[d]),d++;for(;p<=m;){let t=zt(e,c[m+1]);O(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&Ut(e)}return this.ut=o,Vt(e,c),x}}),Kt={"card.name":`অভিযোগ বেল: অভিযোগ`,"card.description":`কোন বেলে কে অপেক্ষা করছেন, এবং সাড়া দেওয়া, কথা শোনা ও সমাপ্ত করার বোতাম।`,"display.name":`অভিযোগ বেল: জনসাধারণের পর্দা`,"display.description":`হলঘরের পর্দার জন্য: কীভাবে বেল চাপতে হয় এবং সর্বশেষ চাপের কী হলো।`,language:`বাংলা`,"config.office":`অফিস`,"config.office_help":`একাধিক অফিস থাকলে তবেই প্রয়োজন।`,"config.bell":`বেল`,"config.bell_help":`শুধু এই বেলের খবর দেখানো হবে।`,"config.bell_all":`সব বেল`,"config.languages":`ভাষা`,"config.languages_help":`দুটিই দেখালে অফিসের নিজের ভাষা আগে থাকে।`,"config.languages_both":`দুটিই`,"headline.calm":`কেউ অপেক্ষা করছেন না`,"headline.waiting_one":`একজন অপেক্ষা করছেন`,"headline.waiting_other":`{count} জন অপেক্ষা করছেন`,"headline.test_one":`পরীক্ষামূলক বেল বাজছে, কেউ অপেক্ষা করছেন না`,"headline.test_other":`{count}টি পরীক্ষামূলক বেল বাজছে, কেউ অপেক্ষা করছেন না`,"headline.open_one":`{count}টি চলমান অভিযোগ`,"headline.open_other":`{count}টি চলমান অভিযোগ`,"headline.there":`দেখুন`,"headline.unknown":`অভিযোগ`,"closed.title":`সর্বশেষ সমাপ্ত`,"complaint.number":`নম্বর {number}`,"complaint.pressed_at":`বেল চাপার সময় {time}`,"complaint.bell":`বেল: {bell}`,"complaint.age":`{age} ধরে অপেক্ষমাণ`,"complaint.received":`প্রাপ্তি {day}`,"mark.test":`পরীক্ষা: কেউ অপেক্ষা করছেন না`,"mark.long":`চেপে ধরা হয়েছে: অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক) সম্পর্কে`,"mark.satisfied":`চাপা হয়েছে: সন্তুষ্ট`,"mark.neutral":`চাপা হয়েছে: মাঝামাঝি`,"mark.unsatisfied":`চাপা হয়েছে: অসন্তুষ্ট`,"mark.late":`বিলম্বে জানা: অভিযোগকারী হয়তো চলে গেছেন`,"mark.after_hours":`বেল চাপার সময় অফিস বন্ধ ছিল`,"mark.time_unknown":`বেল চাপার সময় অজানা`,"mark.presses_one":`{count} বার চাপা হয়েছে`,"mark.presses_other":`{count} বার চাপা হয়েছে`,"mark.lapses_one":`সাড়া দেওয়া হয়েছিল, কিন্তু সময়মতো কথা শোনা হয়নি`,"mark.lapses_other":`{count} বার সাড়া দেওয়া হয়েছিল, কিন্তু সময়মতো কথা শোনা হয়নি`,"mark.unheard":`নির্ধারিত সময়ে কেউ সাড়া দেননি`,"mark.assistance":`সহায়তা (সেবা কর্নার)`,"mark.token":`সহায়তা, টোকেন {token}`,"mark.walk_in":`সরাসরি এসেছেন`,"mark.expired":`সময়সীমা পার: নির্ধারিত দিনে নিষ্পত্তি হয়নি`,"mark.tell_overdue":`অভিযোগকারীকে সময়মতো জানানো হয়নি`,"mark.extended":`সময় বাড়ানো হয়েছে`,"mark.phone":`ফোনে`,"mark.box":`অভিযোগ বাক্স থেকে`,"mark.letter":`চিঠিতে`,"mark.online":`অনলাইনে`,"status.waiting":`সাড়ার অপেক্ষায়`,"status.alerted":`জানানো হয়েছে: {posts}`,"status.next_alert":`এরপর জানানো হবে: {post}, {time} ({left} পরে)`,"status.called_in_by":`ডেকে নিচ্ছেন: {officer}`,"status.called_in":`ডেকে নেওয়া হচ্ছে`,"status.lapses":`কথা শোনার সময় বাকি: {left}। এরপর আবার বেল বাজবে।`,"status.heard_by":`কথা শুনেছেন: {post}`,"status.answered_by":`সাড়া দিয়েছেন: {post}`,"status.heard":`কথা শোনা হয়েছে`,"status.heard_at":`কথা শোনার সময় {time}। কীভাবে শেষ হলো জানান।`,"status.closed_as":`সমাপ্ত: {outcome}`,"status.closed":`সমাপ্ত`,"status.closed_at":`সমাপ্ত হয়েছে {time}`,"status.referred":`প্রতিকারের জন্য প্রেরিত`,"status.decide_by":`{due} তারিখের মধ্যে নিষ্পত্তি করতে হবে`,"status.expired":`{due} তারিখের মধ্যে নিষ্পত্তি করার কথা ছিল`,"tier.redress":`অভিযোগ নিষ্পত্তি কর্মকর্তার কাছে প্রেরিত`,"tier.appeal":`কার্যালয় প্রধানের কাছে আপিল`,"tier.cell":`অভিযোগ ব্যবস্থাপনা সেলে`,"status.about":`যাঁর বিরুদ্ধে: {post}`,"status.tell_by":`{day} তারিখের মধ্যে ফলাফল জানাতে হবে`,"outcome.settled":`নিষ্পত্তি`,"outcome.referred":`প্রেরিত`,"outcome.no_complainant":`অভিযোগকারী পাওয়া যায়নি`,"outcome.false_press":`ভুল চাপ`,"outcome.not_proved":`প্রমাণিত নয়`,"outcome.sent_elsewhere":`অন্য দপ্তরে প্রেরিত`,"action.acknowledge":`ডেকে নিচ্ছি`,"action.heard":`কথা শুনেছি`,"action.close":`কীভাবে শেষ হলো?`,"action.note":`মন্তব্য লিখুন`,"action.reopen":`পুনরায় চালু করুন`,"action.refer":`প্রতিকারের জন্য পাঠান`,"action.extend":`সময় বাড়ান`,"action.appeal":`আপিল`,"action.tell_result":`ফলাফল জানানো হয়েছে`,"button.close":`অভিযোগ সমাপ্ত করুন`,"button.save_note":`রেজিস্টারে লিখুন`,"button.cancel":`বাতিল`,"button.refer":`প্রতিকারের জন্য পাঠান`,"button.extend":`সময় বাড়ান`,"button.appeal":`আপিল লিপিবদ্ধ করুন`,"button.tell_result":`অভিযোগকারীকে জানানো হয়েছে`,"note.written":`মন্তব্যটি রেজিস্টারে লেখা হয়েছে। রেজিস্টারে {number} নম্বরের অধীনে পড়া যাবে।`,"form.outcome":`কীভাবে শেষ হলো?`,"form.outcome_missing":`কীভাবে শেষ হলো তা বেছে নিন।`,"form.service":`সেবা`,"form.desk":`ডেস্ক`,"form.note":`মন্তব্য`,"form.reason":`কারণ`,"form.none":`উল্লেখ নেই`,"form.other":`অন্য …`,"form.other_of":`{label}: অন্য`,"text.more":`আরও দেখুন`,"text.less":`কম দেখুন`,"banner.connecting":`সংযোগ হচ্ছে …`,"banner.lost":`Home Assistant-এর সঙ্গে সংযোগ নেই। এখানে যা দেখছেন তা পুরোনো হতে পারে; সংযোগ ফিরে না আসা পর্যন্ত এখান থেকে সাড়া দেওয়া যাবে না।`,"banner.closed":`অফিসটি এই মুহূর্তে চালু নেই। চালু হলে এই পর্দা নিজে থেকেই আবার কাজ করবে।`,"banner.forbidden":`এই অফিসের অভিযোগ দেখার অনুমতি আপনার নেই। যিনি অফিসটি স্থাপন করেছেন তাঁকে বলুন আপনাকে কর্মকর্তা হিসেবে যোগ করতে।`,"banner.no_office":`এই অফিসটি পাওয়া যায়নি। Settings → Devices & services → Abhijog Bell থেকে অফিস যোগ করুন, অথবা এই কার্ডের জন্য অন্য অফিস বেছে নিন।`,"banner.unrecorded_one":`{count}টি ঘটনা এখনো লিপিবদ্ধ হয়নি। Home Assistant পুনরায় চালু করবেন না।`,"banner.unrecorded_other":`{count}টি ঘটনা এখনো লিপিবদ্ধ হয়নি। Home Assistant পুনরায় চালু করবেন না।`,"banner.not_writing":`রেজিস্টারে এই মুহূর্তে লেখা যাচ্ছে না। সাড়া দিলে তবু গণ্য হবে।`,"error.connection":`সংযোগ বিচ্ছিন্ন হয়েছে। সংযোগ ফিরে এলে আগে এখানে দেখুন, তারপর প্রয়োজন হলে আবার করুন।`,"error.no_answer":`Home Assistant থেকে উত্তর আসেনি। তবু কাজটি গণ্য হয়ে থাকতে পারে: আবার করার আগে উপরের অবস্থা দেখে নিন।`,"error.starting":`Home Assistant এখনো চালু হচ্ছে। এই পর্দা নিজে থেকেই কাজ শুরু করবে।`,"error.other":`কাজটি হয়নি: {message}`,"error.unknown":`কাজটি হয়নি। আবার চেষ্টা করুন।`,"says.waiting":`একজন অপেক্ষা করছেন: {place}।`,"says.again":`একজন এখনো অপেক্ষা করছেন: {place}।`,"says.test":`এটি পরীক্ষা, কেউ অপেক্ষা করছেন না: {place}।`,"says.answered_by":`সাড়া দিয়েছেন {post}: {place}।`,"says.answered":`সাড়া দেওয়া হয়েছে: {place}।`,"duration.seconds":`{seconds} সেকেন্ড`,"duration.minutes":`{minutes} মিনিট {seconds} সেকেন্ড`,"duration.hours":`{hours} ঘণ্টা {minutes} মিনিট`,"duration.days":`{days} দিন {hours} ঘণ্টা`,"sample.place":`প্রবেশপথ`,"sample.officer":`অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)`,"sample.note":`নমুনা: এর কিছুই প্রকৃত নয়`,"sample.office":`অভিযোগ বেল`,"public.sign":`সেবা সংক্রান্ত অভিযোগ জানাতে বেল চাপুন`,"public.sign_assistance":`সেবা পেতে সহায়তার জন্য বেল চাপুন`,"public.motto":`অভিযোগ বেল — আপনার সেবায়`,"public.step_press":`বেল চাপুন`,"public.step_wait":`এখানে অপেক্ষা করুন`,"public.step_called":`কর্মকর্তা আপনাকে ডেকে নেবেন`,"public.received":`বেল বেজেছে। অনুগ্রহ করে এখানে অপেক্ষা করুন।`,"public.recorded":`আপনার অভিযোগ লেখা হয়েছে। অনুগ্রহ করে এখানে অপেক্ষা করুন।`,"public.recorded_assistance":`আপনার অনুরোধ লেখা হয়েছে। অনুগ্রহ করে এখানে অপেক্ষা করুন।`,"public.token":`আপনার টোকেন: {token}`,"public.helper":`কে সহায়তা করেন`,"public.coming":`আপনাকে ডেকে নেওয়া হচ্ছে`,"public.closed":`অফিস এখন বন্ধ`,"public.opens":`অফিস খুলবে: {opens}`,"public.kept":`আপনার বেল চাপা লিপিবদ্ধ হয়েছে। অফিস খুললে ব্যবস্থা নেওয়া হবে।`,"public.press_anyway":`এখনো বেল চাপতে পারেন: তা লিখে রাখা হবে এবং অফিস খুললে ব্যবস্থা নেওয়া হবে।`,"public.offline":`এই পর্দাটির এখন সংযোগ নেই। আপনি তবু বেল চাপতে পারেন।`,"public.away":`এই মুহূর্তে বেলের খবর রাখা যাচ্ছে না। অনুগ্রহ করে কোনো কর্মকর্তার কাছে যান।`,"public.redress_officer":`যিনি অভিযোগ শোনেন`,"public.service_corner":`সেবা পেতে সহায়তা`,"register.name":`অভিযোগ বেল: রেজিস্টার`,"register.description":`এ পর্যন্ত পাওয়া সব অভিযোগ এবং প্রতিটির পূর্ণ বিবরণ।`,"summary.name":`অভিযোগ বেল: সারসংক্ষেপ`,"summary.description":`অফিস প্রধানের জন্য হিসাব: কতজন অভিযোগ করেছেন, কত দ্রুত কথা শোনা হয়েছে এবং কী বিষয়ে।`,"strategy.name":`অভিযোগ বেল`,"strategy.description":`একটি অফিসের পর্দাগুলো: কর্মকর্তা, অফিস প্রধান ও হলঘরের জন্য। প্রত্যেকে কেবল নিজের অংশটুকু দেখেন।`,"view.officer":`অভিযোগ`,"view.head":`সারসংক্ষেপ`,"view.register":`রেজিস্টার`,"view.bells":`বেলসমূহ`,"view.display":`হলঘরের পর্দা`,"head.a_day":`প্রতিদিনের অভিযোগ`,"head.answer_time":`সাড়া পেতে সময় (সেকেন্ড)`,"head.hearing_time":`কথা শোনা পর্যন্ত সময় (মিনিট)`,"head.complaints":`অভিযোগ`,"head.half":`অর্ধেক ক্ষেত্রে সর্বোচ্চ`,"head.nine_of_ten":`দশটির নয়টিতে সর্বোচ্চ`,"head.target":`নির্ধারিত সময়`,"head.now":`এই মুহূর্তে`,"bells.none":`এই অফিসে এখনো কোনো বেল নেই`,"bells.press":`চাপুন`,"bells.lately":`গত কয়েক দিনের সংযোগ`,"register.search":`খুঁজুন`,"register.clear":`সব দেখান`,"register.more_choices":`আরও বাছাই`,"register.number_alone":`নম্বর লিখলে অন্য বাছাইগুলো বিবেচনা করা হয় না।`,"register.complaint":`নম্বর`,"register.start":`শুরু`,"register.end":`শেষ`,"register.status":`অবস্থা`,"register.status_open":`চলমান`,"register.status_closed":`সমাপ্ত`,"register.outcome":`ফলাফল`,"register.bell":`বেল`,"register.officer":`কর্মকর্তা`,"register.service":`সেবা`,"register.desk":`ডেস্ক`,"register.purpose":`উদ্দেশ্য`,"register.tests":`পরীক্ষামূলক বেলও দেখান`,"register.any":`যেকোনো`,"register.removed":`এখন আর নেই`,"register.loading":`রেজিস্টার পড়া হচ্ছে …`,"register.empty":`এখনো কোনো অভিযোগ লিপিবদ্ধ হয়নি।`,"register.backwards":`শুরুর তারিখ শেষের তারিখের পরে। অন্য তারিখ বেছে নিন।`,"register.nothing_found":`এই বাছাইয়ের সঙ্গে মেলে এমন কিছু লিপিবদ্ধ নেই। সব দেখুন, অথবা বাছাই বদলান।`,"register.shown_all_one":`{count}টি অভিযোগ`,"register.shown_all_other":`{count}টি অভিযোগ`,"register.shown_first_one":`সর্বশেষ {count}টি; এর আগেরও আছে`,"register.shown_first_other":`সর্বশেষ {count}টি; এর আগেরও আছে`,"register.older":`আগের অভিযোগ`,"register.back":`তালিকায় ফিরুন`,"purpose.complaint":`অভিযোগ`,"purpose.assistance":`সহায়তা (সেবা কর্নার)`,"story.of":`নম্বর {number}: পূর্ণ বিবরণ`,"story.title":`যা কিছু লিপিবদ্ধ আছে, শুরু থেকে`,"story.rung":`বেল বেজেছে`,"story.walk_in":`বেল না চেপে সরাসরি এসেছেন`,"story.rung_again":`আবার চাপা হয়েছে`,"story.acknowledged":`সাড়া দেওয়া হয়েছে`,"story.acknowledged_by":`সাড়া দিয়েছেন: {officer}`,"story.acknowledgement_lapsed":`সাড়ার মেয়াদ শেষ হয়েছে: সময়মতো কথা শোনা হয়নি`,"story.passed_over":`অনুপস্থিত, অপেক্ষা করা হয়নি: {officer}`,"story.away":`অনুপস্থিত: {posts}`,"story.escalated":`পরবর্তী কর্মকর্তাকে জানানো হয়েছে: {officer}`,"story.unheard":`নির্ধারিত সময়ে কেউ সাড়া দেননি`,"story.heard":`কথা শোনা হয়েছে`,"story.heard_by":`কথা শুনেছেন: {officer}`,"story.noted":`মন্তব্য লেখা হয়েছে`,"story.classified":`সেবা বা ডেস্কের অধীনে নথিভুক্ত`,"story.delay":`আবেদন {applied}; সময়সীমা ({limit}) শেষ হয়েছে {due}: সময়সীমা অতিক্রান্ত`,"story.premature":`আবেদন {applied}; সময়সীমা ({limit}) {due} পর্যন্ত: তখনো শেষ হয়নি`,"story.closed":`সমাপ্ত: {outcome}`,"story.closed_again":`আবার সমাপ্ত: {outcome}`,"story.disclosed":`সংশ্লিষ্ট কর্মকর্তাকে দেখতে দেওয়া হয়েছে`,"story.reopened":`পুনরায় চালু`,"story.entered":`লিপিবদ্ধ করা হয়েছে`,"story.referred":`প্রতিকারের জন্য প্রেরিত`,"story.extended":`সময় বাড়ানো হয়েছে`,"story.reminded":`স্মরণ করানো হয়েছে: নিষ্পত্তি করতে হবে`,"story.reminded_result":`স্মরণ করানো হয়েছে: অভিযোগকারীকে সময়মতো জানানো হয়নি`,"story.expired":`সময়মতো নিষ্পত্তি হয়নি`,"story.appealed":`আপিল: পরের ধাপে গেছে`,"story.result_told":`অভিযোগকারীকে ফলাফল জানানো হয়েছে`,"story.received":`প্রাপ্তি {day}`,"story.after":`বেল চাপার {duration} পরে`,"story.pressed_arrived":`চাপা হয়েছে {pressed}, খবর পৌঁছেছে {arrived}`,"story.time_unknown":`কখন চাপা হয়েছে তা জানা নেই; খবর পৌঁছেছে {arrived}`,"story.given_arrived":`সাড়া দেওয়া হয়েছে {given}, খবর পৌঁছেছে {arrived}`,"story.was_due":`নির্ধারিত সময় ছিল {due}`,"who.officer":`করেছেন: {name}`,"who.user":`করেছেন: {name} (কর্মকর্তা নন)`,"who.bell":`বেল: {name}`,"who.chime":`চাইমের বোতামে: {name}`,"who.automation":`অটোমেশনের মাধ্যমে`,"who.office":`স্বয়ংক্রিয়ভাবে`,"who.unknown":`যিনি করেছেন তাঁর পরিচয় আর জানা নেই`,"summary.period":`সময়কাল`,"summary.show":`দেখান`,"summary.days":`{start} থেকে {end}`,"summary.rung":`অভিযোগ`,"summary.rung_assistance":`সহায়তার অনুরোধ`,"summary.rung_again":`পুনরায় চাপ: {number}`,"summary.usual":`সাধারণত দিনে {usual}টি`,"summary.usual_day":`{weekday} সারা দিনে সাধারণত {usual}টি`,"summary.so_far":`আজ এ পর্যন্ত`,"summary.average":`দিনে {average}টি`,"summary.average_so_far":`গতকাল পর্যন্ত দিনে {average}টি`,"summary.in_target":`সময়মতো সাড়া`,"summary.target":`{target} সেকেন্ডের মধ্যে`,"summary.answered_of":`সাড়া দেওয়া হয়েছে: {rung}টির মধ্যে {answered}টি`,"summary.answer_time":`সাড়া পেতে সময়`,"summary.hearing_time":`কথা শোনা পর্যন্ত সময়`,"summary.half":`অর্ধেক ক্ষেত্রে সর্বোচ্চ`,"summary.nine_of_ten":`দশটির নয়টিতে সর্বোচ্চ {duration}`,"summary.heard":`কথা শোনা হয়েছে`,"summary.heard_of":`{rung}টির মধ্যে`,"summary.number":`{number}`,"summary.share":`শতকরা {share}`,"summary.hour":`{from}:০০–{to}:০০`,"summary.by_outcome":`ফলাফল অনুযায়ী`,"summary.by_bell":`বেল অনুযায়ী`,"summary.by_service":`সেবা অনুযায়ী`,"summary.by_desk":`ডেস্ক অনুযায়ী`,"summary.by_delay":`সময়সীমা অতিক্রান্ত, সেবা অনুযায়ী`,"summary.by_officer":`সাড়া দিয়েছেন`,"summary.by_hour":`দিনের কোন সময়ে`,"summary.still_open":`এখনো চলমান: {number}`,"summary.unheard":`নির্ধারিত সময়ে সাড়া মেলেনি: {number}`,"summary.lapsed":`মেয়াদোত্তীর্ণ সাড়া: {number}`,"summary.escalated":`পরবর্তী কর্মকর্তাকে জানানো হয়েছে: {number}`,"summary.late":`বেলের সংযোগ না থাকায় বিলম্বে জানা: {number}`,"summary.after_hours":`অফিস সময়ের বাইরে, সময় মাপা হয়নি: {number}`,"summary.late_steps":`বিলম্বে পাঠানো সতর্কবার্তা: {number}`,"summary.by_automation":`মানুষ নয়, অটোমেশন সাড়া দিয়েছে: {number}`,"summary.assistance":`সহায়তার অনুরোধ: {number}`,"summary.text":`লিখিত সারসংক্ষেপ`,"summary.seal":`সিল:`,"summary.absences_one":`বেল বা চাইমের সংযোগ {count} বার ছিল না`,"summary.absences_other":`বেল বা চাইমের সংযোগ {count} বার ছিল না`,"summary.away_total":`{bell}: মোট {total}`,"summary.away":`{start} থেকে {end} পর্যন্ত সংযোগ ছিল না`,"summary.still_away":`{start} থেকে সংযোগ নেই`,"summary.restored":`{at}: রেজিস্টারটি আগের চেয়ে পুরোনো পাওয়া গেছে: ভুক্তি {entries}টি, জানা ছিল {known}টি, সিল {seal}।`,"summary.presses_missing":`{at}: {bell} বেলের {presses}টি চাপ লিপিবদ্ধ হয়েছিল, কিন্তু এখন রেজিস্টারে নেই।`,"verify.button":`রেজিস্টার যাচাই করুন`,"verify.busy":`যাচাই করা হচ্ছে …`,"verify.sound_one":`কিছুই বদলানো হয়নি: ভুক্তি {count}টি, সিল {seal}`,"verify.sound_other":`কিছুই বদলানো হয়নি: ভুক্তি {count}টি, সিল {seal}`,"verify.changed":`রেজিস্টারে কিছু বদলানো হয়েছে: {number} নম্বর ভুক্তি যেভাবে লেখা হয়েছিল সেভাবে নেই। যিনি অফিসটি স্থাপন করেছেন তাঁকে জানান এবং ফাইলটি রেখে দিন।`,"verify.differing":`হিসাব রেজিস্টারের সঙ্গে মেলে না: {tables}। যিনি অফিসটি স্থাপন করেছেন তাঁকে জানান এবং ফাইলটি রেখে দিন।`,"verify.damaged":`ফাইলটি ক্ষতিগ্রস্ত: {damage}। যিনি অফিসটি স্থাপন করেছেন তাঁকে জানান এবং ফাইলটি রেখে দিন।`,"period.today":`আজ`,"period.yesterday":`গতকাল`,"period.week":`গত ৭ দিন`,"period.month":`গত ৩০ দিন`,"period.quarter":`চলতি ত্রৈমাসিক`,"period.last_quarter":`গত ত্রৈমাসিক`,"period.own":`নিজে তারিখ দিন`,"quarter.1":`{years} অর্থবছরের ১ম ত্রৈমাসিক`,"quarter.2":`{years} অর্থবছরের ২য় ত্রৈমাসিক`,"quarter.3":`{years} অর্থবছরের ৩য় ত্রৈমাসিক`,"quarter.4":`{years} অর্থবছরের ৪র্থ ত্রৈমাসিক`,"summary.others":`অন্য সব`,"story.complainant":`অভিযোগকারী`,"story.complainant_blanked":`অভিযোগকারী: নাম ও ফোন নম্বর মুছে ফেলা হয়েছে`},qt={"card.name":`Abhijog Bell: complaints`,"card.description":`Who is waiting at which bell, and the buttons to answer, hear and close.`,"display.name":`Abhijog Bell: public display`,"display.description":`For a screen in the hall: how to press the bell, and what has become of the last press.`,language:`English`,"config.office":`Office`,"config.office_help":`Needed only where there are several.`,"config.bell":`Bell`,"config.bell_help":`Only what happens at this bell is shown.`,"config.bell_all":`All bells`,"config.languages":`Languages`,"config.languages_help":`Where both are shown, the office's own comes first.`,"config.languages_both":`Both`,"headline.calm":`Nobody is waiting`,"headline.waiting_one":`Somebody is waiting`,"headline.waiting_other":`{count} people are waiting`,"headline.test_one":`A test is ringing; nobody is waiting`,"headline.test_other":`{count} tests are ringing; nobody is waiting`,"headline.open_one":`{count} open complaint`,"headline.open_other":`{count} open complaints`,"headline.there":`Show`,"headline.unknown":`Complaints`,"closed.title":`Closed last`,"complaint.number":`No. {number}`,"complaint.pressed_at":`pressed at {time}`,"complaint.bell":`Bell: {bell}`,"complaint.age":`Waiting for {age}`,"complaint.received":`received on {day}`,"mark.test":`Test: nobody is waiting`,"mark.long":`Held: about the redress officer`,"mark.satisfied":`Pressed: satisfied`,"mark.neutral":`Pressed: neither`,"mark.unsatisfied":`Pressed: unsatisfied`,"mark.late":`Known late: the complainant may have gone`,"mark.after_hours":`The office was closed at the press`,"mark.time_unknown":`Time of the press unknown`,"mark.presses_one":`Pressed {count} time`,"mark.presses_other":`Pressed {count} times`,"mark.lapses_one":`Answered, but not heard in time`,"mark.lapses_other":`Answered {count} times, but not heard in time`,"mark.unheard":`Not answered within the target`,"mark.assistance":`Assistance (service corner)`,"mark.token":`Assistance, token {token}`,"mark.walk_in":`Walk-in`,"mark.expired":`Past its day: not decided in time`,"mark.tell_overdue":`The complainant was not told in time`,"mark.extended":`Given more time`,"mark.phone":`By phone`,"mark.box":`From the complaint box`,"mark.letter":`By letter`,"mark.online":`Online`,"status.waiting":`Waiting for an answer`,"status.alerted":`Alerted: {posts}`,"status.next_alert":`Next: {post}, at {time} (in {left})`,"status.called_in_by":`Being called in by {officer}`,"status.called_in":`Being called in`,"status.lapses":`Left to hear them: {left}. Then it rings again.`,"status.heard_by":`Heard by {post}`,"status.answered_by":`Answered by {post}`,"status.heard":`Heard`,"status.heard_at":`Heard at {time}. Say how it ended.`,"status.closed_as":`Closed: {outcome}`,"status.closed":`Closed`,"status.closed_at":`Closed at {time}`,"status.referred":`Referred`,"status.decide_by":`To be decided by {due}`,"status.expired":`Was to be decided by {due}`,"tier.redress":`Referred to the redress officer`,"tier.appeal":`Appeal to the head of the office`,"tier.cell":`At the complaint cell`,"status.about":`About: {post}`,"status.tell_by":`To be told the result by {day}`,"outcome.settled":`Settled`,"outcome.referred":`Referred`,"outcome.no_complainant":`No complainant`,"outcome.false_press":`False press`,"outcome.not_proved":`Not proved`,"outcome.sent_elsewhere":`Sent to another office`,"action.acknowledge":`I am calling them in`,"action.heard":`Heard`,"action.close":`How did it end?`,"action.note":`Write a note`,"action.reopen":`Reopen`,"action.refer":`Refer`,"action.extend":`More time`,"action.appeal":`Appeal`,"action.tell_result":`Result told`,"button.close":`Close the complaint`,"button.save_note":`Write into the register`,"button.cancel":`Cancel`,"button.refer":`Refer`,"button.extend":`Take more time`,"button.appeal":`Record the appeal`,"button.tell_result":`The complainant was told`,"note.written":`Your note is in the register. It can be read there under No. {number}.`,"form.outcome":`How did it end?`,"form.outcome_missing":`Choose how it ended.`,"form.service":`Service`,"form.desk":`Desk`,"form.note":`Note`,"form.reason":`Reason`,"form.none":`Not stated`,"form.other":`Other …`,"form.other_of":`{label}: other`,"text.more":`More`,"text.less":`Less`,"banner.connecting":`Connecting …`,"banner.lost":`No connection to Home Assistant. What you see may be out of date; nothing can be answered here until the connection is back.`,"banner.closed":`The office is not running at the moment. This screen goes on by itself when it is.`,"banner.forbidden":`You may not see the complaints of this office. Ask the installer to enter you as an officer.`,"banner.no_office":`There is no such office. Add an office under Settings → Devices & services → Abhijog Bell, or choose another one for this card.`,"banner.unrecorded_one":`{count} event is not on record yet. Do not restart Home Assistant.`,"banner.unrecorded_other":`{count} events are not on record yet. Do not restart Home Assistant.`,"banner.not_writing":`The register cannot be written at the moment. Answers still count.`,"error.connection":`The connection was lost. Look here again when it is back before you repeat this.`,"error.no_answer":`Home Assistant has not answered. It may have counted all the same: look at the state above before you repeat this.`,"error.starting":`Home Assistant is still starting. This screen goes on by itself.`,"error.other":`It did not work: {message}`,"error.unknown":`It did not work. Try again.`,"says.waiting":`Somebody is waiting: {place}.`,"says.again":`Somebody is still waiting: {place}.`,"says.test":`This is a test; nobody is waiting: {place}.`,"says.answered_by":`Answered by {post}: {place}.`,"says.answered":`Answered: {place}.`,"duration.seconds":`{seconds} s`,"duration.minutes":`{minutes} min {seconds} s`,"duration.hours":`{hours} h {minutes} min`,"duration.days":`{days} d {hours} h`,"sample.place":`Entrance`,"sample.officer":`Redress officer`,"sample.note":`A sample: none of it is real`,"sample.office":`Abhijog Bell`,"public.sign":`Press the bell to complain about a service`,"public.sign_assistance":`Press the bell for help with services`,"public.motto":`Complaint bell, at your service`,"public.step_press":`Press the bell`,"public.step_wait":`Wait here`,"public.step_called":`The officer calls you in`,"public.received":`The bell has rung. Please wait here.`,"public.recorded":`Your complaint is on record. Please wait here.`,"public.recorded_assistance":`Your request is on record. Please wait here.`,"public.token":`Your token: {token}`,"public.helper":`Who helps`,"public.coming":`You are being called in`,"public.closed":`The office is closed`,"public.opens":`It opens: {opens}`,"public.kept":`Your press is on record. It is taken up when the office opens.`,"public.press_anyway":`You can press the bell now: it is recorded, and taken up when the office opens.`,"public.offline":`This screen has no connection at the moment. You can still press the bell.`,"public.away":`The bell is not being watched at the moment. Please go to an officer.`,"public.redress_officer":`Who hears complaints`,"public.service_corner":`Help with services`,"register.name":`Abhijog Bell: register`,"register.description":`All complaints there ever were, and the whole story of each.`,"summary.name":`Abhijog Bell: summary`,"summary.description":`The head's figures: how many complained, how fast they were heard, and what about.`,"strategy.name":`Abhijog Bell`,"strategy.description":`The screens of an office: for its officers, its head and its hall. Everybody sees what is theirs.`,"view.officer":`Complaints`,"view.head":`Summary`,"view.register":`Register`,"view.bells":`Bells`,"view.display":`Display in the hall`,"head.a_day":`Complaints a day`,"head.answer_time":`Time to an answer, in seconds`,"head.hearing_time":`Time to be heard, in minutes`,"head.complaints":`Complaints`,"head.half":`Half took no longer`,"head.nine_of_ten":`Nine of ten took no longer`,"head.target":`Target`,"head.now":`Now`,"bells.none":`This office has no bells yet`,"bells.press":`Press`,"bells.lately":`Connection over the last days`,"register.search":`Search`,"register.clear":`Show all`,"register.more_choices":`More choices`,"register.number_alone":`With a number, the other choices do not count.`,"register.complaint":`Number`,"register.start":`From`,"register.end":`To`,"register.status":`Status`,"register.status_open":`Open`,"register.status_closed":`Closed`,"register.outcome":`Outcome`,"register.bell":`Bell`,"register.officer":`Officer`,"register.service":`Service`,"register.desk":`Desk`,"register.purpose":`Purpose`,"register.tests":`Show tests too`,"register.any":`Any`,"register.removed":`Removed`,"register.loading":`Reading the register …`,"register.empty":`There is no complaint on record yet.`,"register.backwards":`The first day is after the last one. Choose other days.`,"register.nothing_found":`Nothing on record fits this. Show all, or choose something else.`,"register.shown_all_one":`{count} complaint`,"register.shown_all_other":`{count} complaints`,"register.shown_first_one":`The newest {count}; there are older ones`,"register.shown_first_other":`The newest {count}; there are older ones`,"register.older":`Older ones`,"register.back":`Back to the list`,"purpose.complaint":`Complaint`,"purpose.assistance":`Assistance (service corner)`,"story.of":`No. {number}: the whole story`,"story.title":`Everything on record, the oldest first`,"story.rung":`The bell rang`,"story.walk_in":`Came in without a bell`,"story.rung_again":`Pressed again`,"story.acknowledged":`Answered`,"story.acknowledged_by":`Answered: {officer}`,"story.acknowledgement_lapsed":`The answer lapsed: not heard in time`,"story.passed_over":`Away, not waited for: {officer}`,"story.away":`Away: {posts}`,"story.escalated":`Next officer alerted: {officer}`,"story.unheard":`Nobody had answered within the target`,"story.heard":`Heard`,"story.heard_by":`Heard: {officer}`,"story.noted":`Note written`,"story.classified":`Filed under a service or desk`,"story.delay":`Applied on {applied}; the time limit ({limit}) ran out on {due}: it was missed`,"story.premature":`Applied on {applied}; the time limit ({limit}) runs until {due}: it had not run out`,"story.closed":`Closed: {outcome}`,"story.closed_again":`Closed again: {outcome}`,"story.disclosed":`Disclosed to the officer whom it is about`,"story.reopened":`Reopened`,"story.entered":`Entered`,"story.referred":`Referred`,"story.extended":`Given more time`,"story.reminded":`Reminder: to be decided`,"story.reminded_result":`Reminder: the complainant was not told in time`,"story.expired":`Not decided in time`,"story.appealed":`Appeal: goes to the next step`,"story.result_told":`The complainant was told the result`,"story.received":`Received on {day}`,"story.after":`{duration} after the press`,"story.pressed_arrived":`Pressed at {pressed}, arrived at {arrived}`,"story.time_unknown":`Nobody knows when it was pressed; it arrived at {arrived}`,"story.given_arrived":`Answered at {given}, arrived at {arrived}`,"story.was_due":`It had been due at {due}`,"who.officer":`by {name}`,"who.user":`by {name}, who is not an officer`,"who.bell":`at {name}`,"who.chime":`with the button of the chime {name}`,"who.automation":`by an automation`,"who.office":`by itself`,"who.unknown":`by somebody who is no longer known`,"summary.period":`Period`,"summary.show":`Show`,"summary.days":`{start} to {end}`,"summary.rung":`Complaints`,"summary.rung_assistance":`Requests for assistance`,"summary.rung_again":`Further presses: {number}`,"summary.usual":`usual: {usual} a day`,"summary.usual_day":`usual for a whole {weekday}: {usual}`,"summary.so_far":`so far today`,"summary.average":`{average} a day`,"summary.average_so_far":`{average} a day until yesterday`,"summary.in_target":`Answered in time`,"summary.target":`within {target} s`,"summary.answered_of":`Answered: {answered} of {rung}`,"summary.answer_time":`Time to an answer`,"summary.hearing_time":`Time to be heard`,"summary.half":`half took no longer`,"summary.nine_of_ten":`nine of ten: {duration}`,"summary.heard":`Heard`,"summary.heard_of":`of {rung}`,"summary.number":`{number}`,"summary.share":`{share} %`,"summary.hour":`{from}:00–{to}:00`,"summary.by_outcome":`By outcome`,"summary.by_bell":`By bell`,"summary.by_service":`By service`,"summary.by_desk":`By desk`,"summary.by_delay":`Missed time limits, by service`,"summary.by_officer":`Answered by`,"summary.by_hour":`By hour of the day`,"summary.still_open":`Still open: {number}`,"summary.unheard":`Not answered within the target: {number}`,"summary.lapsed":`Lapsed answers: {number}`,"summary.escalated":`Next officer alerted: {number}`,"summary.late":`Known late, because a bell was cut off: {number}`,"summary.after_hours":`After hours, not measured: {number}`,"summary.late_steps":`Alerts that ran late: {number}`,"summary.by_automation":`Answered by an automation, not by a person: {number}`,"summary.assistance":`Requests for assistance: {number}`,"summary.text":`The summary as a text`,"summary.seal":`Seal:`,"summary.absences_one":`A bell or chime was away {count} time`,"summary.absences_other":`Bells and chimes were away {count} times`,"summary.away_total":`{bell}: {total} in all`,"summary.away":`away from {start} to {end}`,"summary.still_away":`away since {start}`,"summary.restored":`{at}: the register was found to be older than before: {entries} entries before, {known} known, with the seal {seal}.`,"summary.presses_missing":`{at}: {presses} presses at {bell} that had been recorded are missing.`,"verify.button":`Verify the register`,"verify.busy":`Verifying …`,"verify.sound_one":`Nothing was changed: {count} entry, seal {seal}`,"verify.sound_other":`Nothing was changed: {count} entries, seal {seal}`,"verify.changed":`Something was changed: entry {number} is not as it was written. Tell the installer, and keep the file.`,"verify.differing":`The figures do not follow from the journal: {tables}. Tell the installer, and keep the file.`,"verify.damaged":`The file is damaged: {damage}. Tell the installer, and keep the file.`,"period.today":`Today`,"period.yesterday":`Yesterday`,"period.week":`Last 7 days`,"period.month":`Last 30 days`,"period.quarter":`This quarter`,"period.last_quarter":`Last quarter`,"period.own":`Own dates`,"quarter.1":`1st quarter of {years}`,"quarter.2":`2nd quarter of {years}`,"quarter.3":`3rd quarter of {years}`,"quarter.4":`4th quarter of {years}`,"summary.others":`All others`,"story.complainant":`Complainant`,"story.complainant_blanked":`Complainant: name and phone were blanked`},Jt={bn:Kt,en:qt},Yt=/* @__PURE__ */ new Map;function k(e,t=e){let n=JSON.stringify([e,t]),r=Yt.get(n)??Xt(e,t);return Yt.set(n,r),r}function Xt(e,t){let n=Jt[e]??Jt[e.split(`-`)[0]??``]??qt,r=new Intl.NumberFormat(t),i=new Intl.PluralRules(e);return(e,t={})=>(Zt(e,n,t.count,i)??Zt(e,qt,t.count,i)??e).replace(/\{(\w+)\}/g,(e,n)=>{let i=t[n];return typeof i==`number`?r.format(i):i??e})}function Zt(e,t,n,r){return typeof n==`number`?t[`${e}_${r.select(n)}`]??t[`${e}_other`]??t[e]:t[e]}var Qt={comma_decimal:`en-US`,decimal_comma:`de`,quote_decimal:`de-CH`,space_comma:`fr`,none:`en-US`},$t=({number_format:e,language:t})=>e===`system`?navigator.language:Qt[e]??t,A=({locale:e})=>k(e.language,$t(e)),en=()=>k(document.documentElement.lang||navigator.language),j=`abhijog_bell`,tn=({post:e,room:t})=>[e,t].filter(Boolean).join(`, `),nn=async e=>(await e.sendMessagePromise({type:`${j}/offices`})).offices,rn=(e,t,n)=>e.subscribeMessage(n,{type:`${j}/subscribe_complaints`,office:t},{resubscribe:!1}),an=(e,t,n,r)=>e.subscribeMessage(r,{type:`${j}/subscribe_display`,office:t,...n?{bell:n}:{}},{resubscribe:!1}),on=(e,t,n)=>e.callWS({type:`${j}/history`,office:t,...n}),sn=(e,t,n)=>e.callWS({type:`${j}/story`,office:t,complaint:n}),cn=(e,t,n,r)=>{let i=ln.find(t=>e.locale.language.split(`-`)[0]===t);return e.callWS({type:`${j}/summary`,office:t,start:n,end:r,...i?{language:i}:{}})},ln=[`bn`,`en`],M=(e,t,n,r=!1)=>e.callService(j,t,n,void 0,!1,r),un=(e,t,n)=>M(e,`acknowledge`,{office:t,complaint:n}),dn=(e,t,n)=>M(e,`heard`,{office:t,complaint:n}),fn=(e,t,n,r)=>M(e,`close`,{office:t,complaint:n,...r}),pn=(e,t,n)=>M(e,`reopen`,{office:t,complaint:n}),mn=(e,t,n,r)=>M(e,`refer`,{office:t,complaint:n,...r?{note:r}:{}}),hn=(e,t,n,r)=>M(e,`extend`,{office:t,complaint:n,reason:r}),gn=(e,t,n,r)=>M(e,`appeal`,{office:t,complaint:n,...r?{note:r}:{}}),_n=(e,t,n,r)=>M(e,`tell_result`,{office:t,complaint:n,...r?{note:r}:{}}),vn=(e,t,n,r)=>M(e,`note`,{office:t,complaint:n,text:r}),yn=async(e,t)=>(await M(e,`verify_register`,{office:t},!0)).response,bn=3,xn=`no_answer`,Sn=15e3;async function Cn(e,t){let n=wn(t);return await Tn(e,n)||En(e,n)}function wn(e){let t=e??{};return t.error??t}async function Tn(e,t){if(t.translation_domain!==`abhijog_bell`||!t.translation_key)return``;try{return(await e.loadBackendTranslation(`exceptions`,j))(`component.${j}.exceptions.${t.translation_key}.message`,t.translation_placeholders)}catch{return``}}function En(e,{code:t,message:n}){let r=A(e);return t===bn?r(`error.connection`):t===xn?r(`error.no_answer`):t===`unknown_command`?r(`error.starting`):t===`not_loaded`?r(`banner.closed`):t===`not_found`?r(`banner.no_office`):t===`not_allowed`||t===`unauthorized`?r(`banner.forbidden`):n?r(`error.other`,{message:n}):r(`error.unknown`)}function Dn(e){let t,n=new Promise((e,n)=>{t=setTimeout(()=>n({code:xn}),Sn)});return Promise.race([e,n]).finally(()=>clearTimeout(t))}var On={service:``,desk:``,note:``},kn=(e,t)=>t.trim()?{[e]:t.trim()}:{};function An(e,t){if(e.outcome&&t.includes(e.outcome))return{outcome:e.outcome,...kn(`service`,e.service),...kn(`desk`,e.desk),...kn(`note`,e.note)}}var jn=1e3,Mn={form:void 0,draft:On},Nn=class{constructor(e){this._host=e,this._opened=/* @__PURE__ */ new Map,this._problems=/* @__PURE__ */ new Map,this._busy=/* @__PURE__ */ new Map,this._asked=/* @__PURE__ */ new Set,this.remember=({detail:e})=>{let{complaint:t,form:n,draft:r}=e;this._noted=void 0,this._opened=new Map(this._opened).set(t,{form:n,draft:r}),this._host.requestUpdate()},e.addController(this)}get problems(){return this._problems}hostDisconnected(){this._busy=/* @__PURE__ */ new Map}opened(e){return this._opened.get(e)??Mn}busy(e){return this._busy.has(e)}isAtOneOf(e){return e.some(({complaint:e})=>this._asked.has(e)||this.opened(e).form)}noted(e){return this._noted===e}problem(e){return this._problems.get(e)??``}async carryOut(e,t,n,r){if(this.busy(e.complaint))return!1;this._busy=new Map(this._busy).set(e.complaint,Fn(e.complaint,r)),this._problems=In(this._problems,e.complaint),this._noted=void 0,this._asked.add(e.complaint),this._host.requestUpdate();try{return await Dn(Ln(t,n,e)),this._succeeded(e),!0}catch(n){return this._release(e.complaint),this._problems=new Map(this._problems).set(e.complaint,await Cn(t,n)),!1}finally{this._asked.delete(e.complaint),this._host.requestUpdate()}}news(e){for(let[t,n]of this._busy)Fn(t,e)!==n&&this._release(t)}_succeeded({action:e,complaint:t}){e===`note`&&(this._noted=t),e===`heard`?this._opened=new Map(this._opened).set(t,{...Mn,form:`close`}):e!==`acknowledge`&&e!==`reopen`&&(this._opened=In(this._opened,t)),Pn.includes(e)?this._release(t):setTimeout(()=>this._release(t),jn)}_release(e){this._busy=In(this._busy,e),this._host.requestUpdate()}},Pn=[`note`,`extend`,`tell_result`],Fn=(e,t)=>t?.complaints.find(t=>t.complaint===e)?.status;function In(e,t){return new Map([...e].filter(([e])=>e!==t))}function Ln(e,t,n){switch(n.action){case`acknowledge`:return un(e,t,n.complaint);case`heard`:return dn(e,t,n.complaint);case`close`:return fn(e,t,n.complaint,n.closing);case`reopen`:return pn(e,t,n.complaint);case`refer`:return mn(e,t,n.complaint,n.text);case`extend`:return hn(e,t,n.complaint,n.text);case`appeal`:return gn(e,t,n.complaint,n.text);case`tell_result`:return _n(e,t,n.complaint,n.text);case`note`:return vn(e,t,n.complaint,n.text)}}var Rn=`abhijog-bell-close-form, abhijog-bell-note-form`,zn=class{constructor(e){this._host=e,this._top=0,e.addController(this)}hostUpdate(){let e=this._complaints().map(({renderRoot:e})=>e?.querySelector(Rn));this._held=e.find(e=>e?.isConnected)??void 0,this._top=this._held?Bn(this._held):0}hostUpdated(){this._held&&this._hold(this._held,this._top)}async _hold(e,t){await Promise.all(this._complaints().map(({updateComplete:e})=>e));let n=e.isConnected?Bn(e)-t:0,r=Vn(e);r&&Math.abs(n)>=1&&(r.scrollTop+=n)}_complaints(){return[...this._host.renderRoot.querySelectorAll(`abhijog-bell-complaint`)]}},Bn=e=>e.getBoundingClientRect().top;function Vn(e){for(let t=Hn(e);t;t=Hn(t))if([`auto`,`scroll`].includes(getComputedStyle(t).overflowY)&&t.scrollHeight>t.clientHeight)return t;return document.scrollingElement}var Hn=e=>e.assignedSlot??e.parentElement??e.getRootNode().host??null,N=e=>y`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${e}></path></svg>`;function Un(e,t,n,r){switch(e){case`connecting`:return P(`M4,1C2.89,1 2,1.89 2,3V7C2,8.11 2.89,9 4,9H1V11H13V9H10C11.11,9 12,8.11 12,7V3C12,1.89 11.11,1 10,1H4M4,3H10V7H4V3M3,12V14H5V12H3M14,13C12.89,13 12,13.89 12,15V19C12,20.11 12.89,21 14,21H11V23H23V21H20C21.11,21 22,20.11 22,19V15C22,13.89 21.11,13 20,13H14M3,15V17H5V15H3M14,15H20V19H14V15M3,18V20H5V18H3M6,18V20H8V18H6M9,18V20H11V18H9Z`,r(`banner.connecting`),`quiet`);case`lost`:return P(he,r(`banner.lost`));case`no_office`:return P(`M12 11H10V9H12V11M14 11H16V9H14V11M13.4 21H12V17.5H10V21H4V3H18V13.1C18.3 13 18.7 13 19 13C19.3 13 19.7 13 20 13.1V1H2V23H14.5C14 22.4 13.6 21.7 13.4 21M14 7H16V5H14V7M16 13.8V13H14V15H14.5C15 14.5 15.5 14.1 16 13.8M8 5H6V7H8V5M8 9H6V11H8V9M6 19H8V17H6V19M12 5H10V7H12V5M10 15H12V13H10V15M8 13H6V15H8V13M21.1 15.5L19 17.6L16.9 15.5L15.5 16.9L17.6 19L15.5 21.1L16.9 22.5L19 20.4L21.1 22.5L22.5 21.1L20.4 19L22.5 16.9L21.1 15.5Z`,r(`banner.no_office`));case`failed`:return P(he,n||r(`banner.connecting`));case`live`:return t?Wn(t,r):S}}function Wn({state:e,unrecorded:t,writes:n},r){return e===`closed`?P(`M10,21H14A2,2 0 0,1 12,23A2,2 0 0,1 10,21M21,19V20H3V19L5,17V11C5,7.9 7.03,5.17 10,4.29C10,4.19 10,4.1 10,4A2,2 0 0,1 12,2A2,2 0 0,1 14,4C14,4.1 14,4.19 14,4.29C16.97,5.17 19,7.9 19,11V17L21,19M17,11A5,5 0 0,0 12,6A5,5 0 0,0 7,11V18H17V11M9,9V11H12.24L9,13.7V16H15V14H11.76L15,11.3V9H9Z`,r(`banner.closed`)):e===`forbidden`?P(`M12,17C10.89,17 10,16.1 10,15C10,13.89 10.89,13 12,13A2,2 0 0,1 14,15A2,2 0 0,1 12,17M18,20V10H6V20H18M18,8A2,2 0 0,1 20,10V20A2,2 0 0,1 18,22H6C4.89,22 4,21.1 4,20V10C4,8.89 4.89,8 6,8H7V6A5,5 0 0,1 12,1A5,5 0 0,1 17,6V8H18M12,3A3,3 0 0,0 9,6V8H15V6A3,3 0 0,0 12,3Z`,r(`banner.forbidden`)):t>0?P(re,r(`banner.unrecorded`,{count:t})):n?S:P(re,r(`banner.not_writing`))}function P(e,t,n=``){return y`<p class="banner ${n}" role="status">
    ${N(e)}<span>${t}</span>
  </p>`}var Gn=h`
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
    position: sticky;
    top: calc(var(--header-height, 56px) + var(--safe-area-inset-top, 0px) + 4px);
    z-index: 2;
  }
  .there {
    margin-inline-start: auto;
    flex: none;
    padding-block: 4px;
    font-size: 1rem;
    font-weight: 600;
    color: inherit;
    background: transparent;
    border-color: currentColor;
  }
  @media (max-width: 480px) {
    .there span {
      display: none;
    }
  }
  .there:focus-visible {
    outline-color: currentColor;
  }
  @media (prefers-reduced-motion: no-preference) {
    h2.waiting .icon {
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
  /* What is out of sight is laid out when it comes into sight; it can be read, searched and reached all the same. */
  .list > li {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 320px;
  }
  .list:empty {
    display: none;
  }
  .banner {
    display: flex;
    gap: 10px;
    padding: 10px 14px;
    border: 2px solid currentColor;
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
  .as-written {
    white-space: pre-line;
  }
`,Kn=(e,{text:t,clockwork:n,office:r,now:i,live:a,acting:o,act:s})=>y`<abhijog-bell-complaint
    .text=${t}
    .clockwork=${n}
    .item=${e}
    .office=${r}
    .opened=${o.opened(e.complaint)}
    .now=${i}
    .busy=${o.busy(e.complaint)}
    .live=${a}
    .noted=${o.noted(e.complaint)}
    .problem=${o.problem(e.complaint)}
    @abhijog-bell-act=${s}
    @abhijog-bell-opened=${o.remember}
  ></abhijog-bell-complaint>`;function qn(e=document){let t=e.activeElement;if(t)return(t.shadowRoot&&qn(t.shadowRoot))??t}var Jn=()=>[void 0,document.body].includes(qn()),Yn=class{constructor(e){this._host=e,this._complaint=null,e.addController(this)}hostUpdate(){let{_host:e}=this;this._focused=e.matches(`:focus-within`)?qn():void 0,this._complaint=e.renderRoot.querySelector(`abhijog-bell-complaint:focus-within`)}hostUpdated(){let{_focused:e,_complaint:t}=this;e&&setTimeout(()=>{Jn()&&(e.isConnected?e.focus({preventScroll:!0}):t?.isConnected&&t.focusNextStep()||this._host.renderRoot.querySelector(`h2`)?.focus())})}},Xn=1e3,Zn=`textarea, input[type='text']`,Qn=[`Enter`,` `],$n=class{constructor(e){this._host=e,this._drawn=[],this._new=[],this._since=/* @__PURE__ */ new Map,this._guard=e=>{let[t,...n]=e.composedPath().filter(e=>e instanceof HTMLElement),r=n.find(e=>e.localName===`abhijog-bell-complaint`);r&&!t?.matches(Zn)&&er(e)&&(this._rests(r.item.complaint,e)||tr(e))&&(e.preventDefault(),e.stopImmediatePropagation())},e.addController(this)}hostConnected(){for(let e of[`click`,`keydown`])this._host.addEventListener(e,this._guard,{capture:!0})}hostDisconnected(){for(let e of[`click`,`keydown`])this._host.removeEventListener(e,this._guard,{capture:!0})}draw(e){let t=this._drawn;this._drawn=e;let n=({complaint:e,step:n},r)=>e===t[r]?.complaint&&n===t[r]?.step,r=e.findIndex((e,t)=>!n(e,t));t.length&&r>=0&&(this._new=[...this._new,...e.slice(r)])}hostUpdated(){for(let{complaint:e}of this._new)this._since.set(e,performance.now());this._new=[]}_rests(e,{timeStamp:t}){return t<(this._since.get(e)??-1/0)+Xn}},er=e=>!(e instanceof KeyboardEvent)||Qn.includes(e.key),tr=e=>e instanceof KeyboardEvent&&e.repeat,F=h`
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
  .icon {
    flex: none;
    width: 1.4em;
    height: 1.6em;
    vertical-align: middle;
    fill: currentcolor;
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
`,nr=class{constructor(e){this._host=e,this._wanted=!1,this._shown=!1,this._changed=()=>{this._set(),this._host.requestUpdate()},e.addController(this)}run(e){this._wanted=e,this._set()}hostConnected(){this._shown=!0,document.addEventListener(`visibilitychange`,this._changed),this._set()}hostDisconnected(){this._shown=!1,document.removeEventListener(`visibilitychange`,this._changed),this._set()}_set(){let e=this._wanted&&this._shown&&!document.hidden;e!==(this._timer!==void 0)&&(clearInterval(this._timer),this._timer=e?setInterval(()=>this._host.requestUpdate(),1e3):void 0)}},rr=(e,t)=>t?e.find(({office:e})=>e===t):e[0],ir=class{constructor(){this._server=Date.now(),this._wall=Date.now(),this._steady=performance.now()}set(e){this._server=Date.parse(e),this._wall=Date.now(),this._steady=performance.now()}now(){return this._server+Math.max(Date.now()-this._wall,performance.now()-this._steady,0)}},ar=5e3,or=4e3,sr=class{constructor(e,t){this._connection=e,this._heard=t}start(){this._timer=setInterval(()=>void this._beat(),ar)}stop(){clearInterval(this._timer),clearTimeout(this._patience),this._timer=void 0}async _beat(){if(this._connection.connected){clearTimeout(this._patience),this._patience=setTimeout(()=>this._heard(!1),or);try{await this._connection.sendMessagePromise({type:`ping`})}catch{return}clearTimeout(this._patience),this._timer&&this._heard(!0)}}},cr=1e3,lr=3e4,ur=class{constructor(e,t,n){this._connection=e,this._open=t,this._listener=n,this._turn=0,this._retry=cr,this._ready=()=>{this._endTurn(),this._retry=cr,this._subscribe()},this._disconnected=()=>{this._endTurn(),this._listener.lost()}}start(){this._connection.addEventListener(`ready`,this._ready),this._connection.addEventListener(`disconnected`,this._disconnected),this._connection.connected?this._ready():this._listener.lost()}stop(){this._connection.removeEventListener(`ready`,this._ready),this._connection.removeEventListener(`disconnected`,this._disconnected);let e=this._unsubscribe;this._endTurn(),e&&dr(e)}_endTurn(){this._turn+=1,clearTimeout(this._timer),this._unsubscribe=void 0}async _subscribe(){let e=this._turn,t=()=>e===this._turn;try{let e=await this._open(e=>{t()&&this._listener.received(e)});if(!t())return this._connection.connected?dr(e):void 0;this._unsubscribe=e,this._retry=cr}catch(e){if(!t())return;this._listener.failed(e),this._timer=setTimeout(()=>void this._subscribe(),this._retry),this._retry=Math.min(2*this._retry,lr)}}};function dr(e){e().catch(()=>void 0)}var fr=class{constructor(e,t,n=()=>void 0){this._host=e,this._open=t,this._received=n,this.clock=new ir,this._state=`connecting`,this._silent=!1,this._shown=!1,e.addController(this)}get state(){return this._silent&&this._state===`live`?`lost`:this._state}use(e,t){(e!==this._connection||t!==this._wanted)&&(this._stop(),this._connection=e,this._wanted=t,this._start())}restart(){this._stop(),this._start()}hostConnected(){this._shown=!0,this._start()}hostDisconnected(){this._shown=!1,this._stop()}async refreshOffice(){let e=this._connection;if(!e)return;let t=rr(await nn(e),this._wanted);e===this._connection&&t&&(this.office=t,this._host.requestUpdate())}_start(){if(!this._shown||!this._connection||this._subscription)return;let e=this._connection;this._become(`connecting`),this._subscription=new ur(e,t=>this._openOffice(e,t),{received:e=>this._take(e),lost:()=>this._become(`lost`),failed:e=>this._fail(e)}),this._subscription.start(),this._heartbeat=new sr(e,e=>this._hear(e)),this._heartbeat.start()}_stop(){this._heartbeat?.stop(),this._subscription?.stop(),this._subscription=void 0,this._silent=!1,this.latest=void 0,this.office=void 0}async _openOffice(e,t){let n=rr(await nn(e),this._wanted);if(!n)throw new pr;return this.office=n,this._open(e,n,t)}_take(e){let t=this.latest;this.latest=e,this._silent=!1,this.error=void 0,this.clock.set(e.now),this._become(`live`),this._received(e,t)}_fail(e){this.error=e,this._become(e instanceof pr?`no_office`:`failed`)}_hear(e){this._silent!==!e&&(this._silent=!e,this._host.requestUpdate())}_become(e){this._state=e,this._host.requestUpdate()}},pr=class extends Error{},mr=[`connection`,`locale`,`config`,`user`],hr=(e,t)=>!e||!t||mr.some(n=>e[n]!==t[n]);function I(e){let t=e.getRootNode().host;return t?.localName===`hui-card-picker`||t?.localName===`hui-suggestion-picker`}function gr(e,t,n){let r=new Map(e?.complaints.map(e=>[e.complaint,e]));return t.complaints.map(e=>_r(r.get(e.complaint),e,n)).filter(Boolean).join(` `)}function _r(e,t,n){let r=t.place||t.bell;if(t.status===`waiting`){if(e?.status!==`waiting`)return n(t.test?`says.test`:`says.waiting`,{place:r});if(t.presses>e.presses)return n(`says.again`,{place:r})}return t.status===`acknowledged`&&e?.status===`waiting`?t.officer?n(`says.answered_by`,{place:r,post:t.officer.post}):n(`says.answered`,{place:r}):``}var vr=[`heard`,`referred`],yr=e=>[...e.filter(({status:e})=>!vr.includes(e)),...vr.flatMap(t=>e.filter(({status:e})=>e===t))];function br(e,t){return[...t.flatMap(t=>e.find(({complaint:e})=>e===t)??[]),...yr(e).filter(({complaint:e})=>!t.includes(e))]}var xr={waiting:`acknowledge`,acknowledged:`heard`,heard:`close`,referred:`close`,closed:void 0};function Sr(e){let t=xr[e.status];return t&&e.may.includes(t)?t:void 0}var Cr=[`tell_result`,`close`,`refer`,`extend`,`appeal`,`note`,`reopen`];function wr(e){let t=Sr(e);return Cr.filter(n=>n!==t&&e.may.includes(n))}function Tr(e){let t=e.filter(({status:e})=>e===`waiting`),n=t.filter(({test:e})=>!e);return n.length?{kind:`waiting`,count:n.length}:t.length?{kind:`test`,count:t.length}:{kind:e.length?`open`:`calm`,count:e.length}}var Er=e=>e.some(({status:e})=>!vr.includes(e));function Dr(e,t){return{schema:[{name:`office`,selector:{config_entry:{integration:j}}},...e],computeLabel:({name:e})=>Or(e)?t(`config.${e}`):void 0,computeHelper:({name:e})=>Or(e)?t(`config.${e}_help`):void 0}}var Or=e=>[`office`,`bell`,`languages`].includes(e),kr=({locale:e,config:t})=>({locale:e,serverZone:t.time_zone}),Ar={language:void 0,system:void 0,12:!0,24:!1};function jr({locale:e,serverZone:t}){return e.time_zone===`server`?{timeZone:t}:{}}function Mr({locale:e}){return e.time_format===`system`?void 0:e.language}var Nr=/* @__PURE__ */ new Map;function L(e,t){let n=JSON.stringify([e,t]),r=Nr.get(n)??new Intl.DateTimeFormat(e,t);return Nr.set(n,r),r}function Pr(e,t){let n=Ar[t.locale.time_format];return L(Mr(t),{hour:`numeric`,minute:`2-digit`,...n===void 0?{}:{hour12:n},...jr(t)}).format(new Date(e)).replace(/\s/g,`\xA0`)}function Fr(e,t){let n={day:`numeric`,month:`short`,year:`numeric`,...jr(t)};return L(t.locale.language,n).format(new Date(e))}function R(e,t,n){let r=Pr(e,n),i=Fr(e,n);return i===Fr(new Date(t).toISOString(),n)?r:`${i}, ${r}`}function z(e,t){let n=Math.max(0,Math.floor(e));if(n<60)return t(`duration.seconds`,{seconds:n});let r=Math.floor(n/60);if(r<60)return t(`duration.minutes`,{minutes:r,seconds:n%60});let i=Math.floor(r/60);return i<24?t(`duration.hours`,{hours:i,minutes:r%60}):t(`duration.days`,{days:Math.floor(i/24),hours:i%24})}var Ir=(e,t)=>Math.max(0,(t-Date.parse(e))/1e3),Lr=(e,t)=>Math.max(0,(Date.parse(e)-t)/1e3);function Rr(e){let t=(/* @__PURE__ */ new Date()).toISOString();return{state:`open`,now:t,unrecorded:0,writes:!0,complaints:[Vr(e,t)],closed:[]}}function zr(e){let t=Vr(e,(/* @__PURE__ */ new Date()).toISOString()),n={...t,status:`closed`,presses:1,officer:{post:e(`sample.officer`),room:``}};return[t,{...n,complaint:`2026-000011`,outcome:`settled`},{...n,complaint:`2026-000010`,outcome:`referred`}]}function Br(e){return{start:``,end:``,purpose:`complaint`,rung:10,rung_again:0,answered:10,by_automation:0,heard:10,answered_in_target:.9,median_answer:30,p90_answer:60,median_hearing:120,p90_hearing:180,still_open:0,lapsed:0,escalated:0,unheard:0,late:0,after_hours:0,late_steps:0,by_bell:{[e(`sample.place`)]:10},by_outcome:{settled:8,referred:2},by_service:{},by_desk:{},by_delay:{},premature:0,by_officer:{[e(`sample.officer`)]:10},by_hour:{}}}function Vr(e,t){return{complaint:`2026-000012`,token:null,bell:e(`sample.place`),bell_id:``,place:e(`sample.place`),purpose:`complaint`,medium:`bell`,status:`waiting`,kind:`press`,late:!1,after_hours:!1,opens_at:null,time_known:!0,test:!1,presses:2,lapses:0,escalations:0,unheard:!1,rung_at:t,last_press_at:t,waiting_since:t,target:60,target_at:null,lapses_at:null,officer:null,answered_at:null,heard_at:null,closed_at:null,outcome:null,service:null,desk:null,alerted:[{post:e(`sample.officer`),role:`redress`}],next_alert:null,answer_seconds:null,hearing_seconds:null,received:null,case:null,tell_by:null,tell_overdue:!1,told_at:null,may:[`acknowledge`,`note`],outcomes:[]}}function B(e,t,n,r){var i=arguments.length,a=i<3?t:r===null?r=Object.getOwnPropertyDescriptor(t,n):r,o;if(typeof Reflect==`object`&&typeof Reflect.decorate==`function`)a=Reflect.decorate(e,t,n,r);else for(var s=e.length-1;s>=0;s--)(o=e[s])&&(a=(i<3?o(a):i>3?o(t,n,a):o(t,n))||a);return i>3&&a&&Object.defineProperty(t,n,a),a}var Hr={calm:l,waiting:u,test:Ce,open:c},Ur=class extends T{constructor(...e){super(...e),this.preview=!1,this._said=``,this._refused=``,this._link=new fr(this,(e,t,n)=>rn(e,t.office,n),(e,t)=>this._received(e,t)),this.focusKeeper=new Yn(this),this._acting=new Nn(this),this._ticker=new nr(this),this._rest=new $n(this),this.anchor=new zn(this),this._order=[],this._goThere=()=>{let e=[...this.renderRoot.querySelectorAll(`abhijog-bell-complaint`)].find(({item:{status:e,test:t}})=>e===`waiting`&&!t);e?.scrollIntoView({block:`center`}),e?.focusNextStep()},this._act=({detail:e})=>{let{hass:t,_link:n}=this;t&&n.office&&this._acting.carryOut(e,t,n.office.office,n.latest)}}static{this.styles=[F,Gn]}static getStubConfig(){return{}}static getConfigForm(){return Dr([],en())}setConfig(e){this._config=e}getCardSize(){return 3+4*(this._link.latest?.complaints.length??0)}getGridOptions(){return{columns:12,min_columns:6,rows:`auto`}}willUpdate(){this._isSample()||this._link.use(this.hass?.connection,this._config?.office),this._ticker.run(this._link.state===`live`&&Er(this._link.latest?.complaints??[])),this._arrange(this._link.latest),this._link.error!==this._refusal&&this.hass&&this._tellRefusal(this.hass,this._link.error)}_arrange(e){let t=this._ordered(e?.complaints??[]);this._order=t.map(({complaint:e})=>e);let n=({complaint:e})=>this._acting.opened(e).form,r=[...t,...e?.closed??[]];this._rest.draw(r.map(e=>({complaint:e.complaint,step:`${e.status} ${n(e)}`})))}_ordered(e){return this._acting.isAtOneOf(e)?br(e,this._order):yr(e)}render(){if(!this.hass||!this._config)return S;let e=A(this.hass),t=this._isSample(),n=t?Rr(e):this._link.latest,r=t?e(`sample.office`):this._link.office?.name;return y`<ha-card>
      <div class="card">
        ${r?y`<p class="office foreign" dir="auto">${r}</p>`:S}
        ${this._headline(n,e)}
        ${Un(t?`live`:this._link.state,t?n:this._link.latest,this._refused,e)}
        ${this._orphanedProblems(n)} ${n?this._lists(n,e,t):S}
        <div class="hidden" role="status" aria-live="polite">${this._said}</div>
      </div>
    </ha-card>`}_headline(e,t){let n=e?.state===`open`&&(this._isSample()||this._link.state===`live`);if(!e||!n)return y`<h2 tabindex="-1">${t(`headline.unknown`)}</h2>`;let{kind:r,count:i}=Tr(e.complaints);return y`<h2 class=${r} tabindex="-1">
      ${N(Hr[r])}
      <span>${r===`calm`?t(`headline.calm`):t(`headline.${r}`,{count:i})}</span>
      ${r===`waiting`&&e.complaints.length>1?this._there(t):S}
    </h2>`}_there(e){return y`<button type="button" class="there" aria-label=${e(`headline.there`)} @click=${this._goThere}>
      ${N(`M11,4H13V16L18.5,10.5L19.92,11.92L12,19.84L4.08,11.92L5.5,10.5L11,16V4Z`)}<span>${e(`headline.there`)}</span>
    </button>`}_lists({complaints:e,closed:t},n,r){return y`
      ${this._list(r?e:this._ordered(e),n,r)}
      ${t.length?y`<h2 class="small">${n(`closed.title`)}</h2>`:S}
      ${this._list(t,n,r)}
    `}_list(e,t,n){let r={text:t,clockwork:kr(this.hass),office:this._link.office,now:n?Date.now():this._link.clock.now(),live:n||this._link.state===`live`,acting:this._acting,act:this._act};return y`<ul class="list">
      ${Gt(e,({complaint:e})=>e,e=>y`<li>${Kn(e,r)}</li>`)}
    </ul>`}_orphanedProblems(e){let t=new Set([...e?.complaints??[],...e?.closed??[]].map(({complaint:e})=>e));return y`<div role="alert">${[...this._acting.problems].filter(([e])=>!t.has(e)).map(([,e])=>y`<p class="banner">${e}</p>`)}</div>`}_received(e,t){let n=this.hass&&A(this.hass),r=n?gr(t,e,n):``;r&&(this._said=r===this._said?`${r}\u00a0`:r),t?.state===`closed`&&e.state===`open`&&this._link.refreshOffice().catch(()=>void 0),this._acting.news(e)}async _tellRefusal(e,t){this._refusal=t,this._refused=t?await Cn(e,t):``}_isSample(){return I(this)||this.preview&&this._link.state===`no_office`}};B([E({attribute:!1,hasChanged:hr})],Ur.prototype,`hass`,void 0),B([E({type:Boolean})],Ur.prototype,`preview`,void 0),B([D()],Ur.prototype,`_config`,void 0),B([D()],Ur.prototype,`_said`,void 0),B([D()],Ur.prototype,`_refused`,void 0);var Wr=h`
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
    overflow: auto;
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
    grid-template-rows: auto minmax(0, 1fr) auto auto;
    height: 100%;
    color: var(--ink);
    background: var(--paper);
    font-size: calc(2.4 * var(--fit, 1) * min(1cqw, 1.6cqh));
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .screen.measured {
    overflow-wrap: normal;
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
    overflow: visible;
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
    padding: 0.4em 1em;
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
    grid-template-columns: minmax(0, 3fr) minmax(0, 7fr);
    gap: 1em;
    padding: 0.6em 1em;
  }
  .what > .picture {
    position: relative;
    min-height: 5em;
  }
  .what > .picture svg {
    position: absolute;
    inset-block-start: 3%;
    height: 92%;
  }
  .what .words {
    align-self: center;
    font-size: calc(1em * var(--words, 1.6));
    font-weight: 700;
    line-height: 1.35;
  }
  .words .said + .said {
    font-size: 0.55em;
    font-weight: 600;
  }
  .where {
    font-size: 0.55em;
    font-weight: 600;
  }
  .also {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1em 0.6em;
    margin-top: 0.5em;
    padding-top: 0.3em;
    border-top: 2px solid currentColor;
    font-size: 0.6em;
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
  }
  .officer.long {
    font-size: 0.7em;
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
    font-size: 1.2em;
  }
  .room.long {
    font-size: 0.8em;
  }
  .room svg {
    flex: none;
    width: 1.2em;
    height: 1.2em;
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 0.5em;
    padding: 0.4em 1em;
    list-style: none;
    border-top: 2px solid color-mix(in srgb, var(--ink) 25%, transparent);
  }
  .steps li {
    display: flex;
    align-items: center;
    gap: 0.35em;
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
  }
  .steps .picture {
    flex: none;
    width: 3.2em;
    height: 3.2em;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 2em;
    padding: 0.3em 1em;
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
    .screen {
      font-size: calc(3.4 * var(--fit, 1) * min(1cqw, 0.75cqh));
    }
    .what {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(8em, 1fr) auto;
      gap: 0.4em;
      text-align: center;
    }
    .room {
      margin-inline: auto;
    }
    .also {
      justify-content: center;
    }
    .steps li {
      flex-direction: column;
      gap: 0.3em;
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
`,Gr=7;function Kr(e,t,n){if(n(t))return t;let[r,i]=[e,t];for(let e=0;e<Gr;e+=1){let e=(r+i)/2;n(e)?r=e:i=e}return r}var qr={property:`--fit`,low:.35,high:1},Jr={property:`--words`,low:1.3,high:4.5},Yr=`.screen, header, .what, .words, .steps li, footer`,Xr=/* @__PURE__ */ new WeakMap;function Zr(e,t=!1){let n=e.querySelector(`.screen`);if(!n)return;let{clientWidth:r,clientHeight:i,textContent:a}=n,o=`${r} ${i} ${a}`;if(!t&&Xr.get(n)===o)return;Xr.set(n,o);let s=[...e.querySelectorAll(Yr)],c=({property:e,low:t,high:r})=>{let i=t=>(n.style.setProperty(e,String(t)),s.every(Qr));i(Kr(t,r,i))};n.classList.add(`measured`),n.style.setProperty(Jr.property,String(Jr.low)),c(qr),c(Jr),n.classList.remove(`measured`)}var Qr=({scrollHeight:e,clientHeight:t,scrollWidth:n,clientWidth:r})=>e<=t+1&&n<=r+1,V=e=>y`<svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">${e}</svg>`,H=(e,t=6)=>b`<path d=${e} fill="none" stroke="currentColor" stroke-width=${t} stroke-linecap="round" stroke-linejoin="round"/>`,U=e=>b`<path d=${e} fill="currentColor"/>`,$r=`M50 14c-2.8 0-5 2.2-5 5v2.6C33.5 24 26 34 26 46v17l-7 8v4h62v-4l-7-8V46c0-12-7.5-22-19-24.400V19c0-2.8-2.2-5-5-5z`,ei=`M41 80a9 9 0 0 0 18 0z`,ti=(e,t,n)=>b`<g transform="translate(${e} ${t}) scale(${n})">
    <circle cx="0" cy="0" r="9" fill="currentColor"/>
    ${U(`M-14 40V26c0-8 6-14 14-14s14 6 14 14v14z`)}
  </g>`,ni=V(b`
  <circle cx="36" cy="36" r="30" fill="none" stroke="currentColor" stroke-width="5"/>
  <circle cx="36" cy="36" r="17" class="knob"/>
  <g transform="translate(30 30)" class="hand">
    <path d="M6 4c3.6 0 6.5 2.9 6.5 6.500V29l4-.5c3-.4 5.6 1.2 6.7 3.7 1.3-.7 2.9-.9 4.4-.5 2.2.6 3.8 2.2 4.5 4.1 1.2-.5 2.5-.6 3.9-.2 3.3.9 5.3 4.1 4.8 7.400l-1.6 11c-1.2 8.2-8.2 14.3-16.5 14.300H17.500c-4.6 0-8.9-2.1-11.7-5.700L-8.5 44.500c-2.3-2.9-1.8-7.1 1.1-9.4 2.7-2.1 6.5-1.9 8.9.5l-2-25.100C-.8 6.9 2.4 4 6 4z"/>
  </g>
`),ri=V(b`
  <circle cx="70" cy="26" r="19" fill="none" stroke="currentColor" stroke-width="5"/>
  ${H(`M70 15v12l8 5`,5)}
  <circle cx="30" cy="30" r="11" fill="currentColor"/>
  ${H(`M31 50v21h24v20`,13)} ${H(`M14 46v28h22M16 74v18M37 78v14`,5)}
`),ii=V(b`
  ${H(`M54 92V10h40v82M54 72h40`,5)} ${ti(74,34,.9)}
  ${ti(18,34,.9)} ${H(`M8 88h32m-9-8 9 8-9 8`,5)}
`),ai=V(b`${U($r)} ${U(ei)}`),oi=V(b`
  ${H(`M8 70c14 0 14-24 28-24h4`)} ${U(`M40 34h14v26H40z`)} ${H(`M54 40h9M54 54h9`,5)}
  ${H(`M92 34H80a8 8 0 0 0-8 8v10a8 8 0 0 0 8 8h12`)}
`),si=V(b`${U($r)} ${U(ei)} ${H(`M12 12l76 76`,8)}`),ci=V(b`
  ${H(`M14 92V30h40v62M6 92h56`,6)} <circle cx="44" cy="62" r="4" fill="currentColor"/>
  <circle cx="74" cy="28" r="19" fill="none" stroke="currentColor" stroke-width="5"/> ${H(`M74 17v12l8 5`,5)}
`),li=V(b`
  ${ti(50,26,1)} ${U(`M12 62h76v10H12z`)} ${U(`M20 72h8v18h-8zM72 72h8v18h-8z`)}
`),ui=V(b`${H(`M26 90V12h48v78M14 90h72`)} <circle cx="62" cy="52" r="5" fill="currentColor"/>`);function di(e,t,n){return t===`no_office`?`away`:t!==`live`||!e?`offline`:e.state===`closed`?fi(e,n)?`closed`:`ready`:e.state===`coming`?fi(e,n)?`coming`:`recorded`:e.state}var fi=({until:e},t)=>e!==null&&t<Date.parse(e),pi=864e5;function mi(e,t){let n=[e?.until,...(e?.also??[]).map(({until:e})=>e)].map(e=>e?Date.parse(e)-t:0).filter(e=>e>0);return n.length?Math.min(...n,pi):void 0}function hi(e,t,n,r){let i=r?{timeZone:r}:{},a=L(n,{weekday:`long`,day:`numeric`,month:`long`,...i}),o=L(n,{hour:`numeric`,minute:`2-digit`,...i}).format(new Date(e)),s=a.format(new Date(e));return s===a.format(new Date(t))?o:`${s}, ${o}`}function gi(e,t,n){return t===`coming`?(e?.also??[]).filter(({until:e})=>e!==null&&n<Date.parse(e)):[]}var _i=e=>e?.bell&&e.bell!==`all`?e.bell:void 0,vi=[`bn`,`en`];function yi(e,t){let n=vi.filter(t=>!e?.length||e.includes(t));return(n.length?n:[...vi]).sort((e,n)=>Number(n===t)-Number(e===t))}var bi={received:{picture:ri,key:`public.received`},recorded:{picture:ri,key:`public.recorded`},coming:{picture:ii,key:`public.coming`},closed:{picture:ci,key:`public.closed`},away:{picture:si,key:`public.away`},offline:{picture:oi,key:`public.offline`}},xi=[{picture:ni,key:`public.step_press`},{picture:ri,key:`public.step_wait`},{picture:ii,key:`public.step_called`}],Si=class extends T{constructor(...e){super(...e),this._link=new fr(this,(e,t,n)=>an(e,t.office,_i(this._config),n)),this._resized=new ResizeObserver(()=>Zr(this.renderRoot))}static{this.styles=Wr}static getStubConfig(){return{bell:`all`,languages:`both`}}static async getConfigForm(){let e=en(),t=await Ti(),n=[`bn`,`en`].map(e=>({value:e,label:k(e)(`language`)}));return Dr([wi(`bell`,[{value:`all`,label:e(`config.bell_all`)},...t.map(({id:e,name:t})=>({value:e,label:t}))]),wi(`languages`,[{value:`both`,label:e(`config.languages_both`)},...n])],e)}setConfig(e){let t=_i(e)!==_i(this._config);this._config=e,t&&this._link.restart()}getCardSize(){return 8}getGridOptions(){return{columns:`full`,min_columns:6,rows:`auto`}}connectedCallback(){super.connectedCallback(),this._resized.observe(this),document.fonts?.ready.then(()=>Zr(this.renderRoot,!0))}disconnectedCallback(){super.disconnectedCallback(),this._resized.disconnect(),clearTimeout(this._change)}willUpdate(){I(this)||this._link.use(this.hass?.connection,this._config?.office),clearTimeout(this._change);let e=mi(this._link.latest,this._link.clock.now());e!==void 0&&(this._change=setTimeout(()=>this.requestUpdate(),e+50))}updated(){Zr(this.renderRoot)}render(){if(!this._config)return S;let e=I(this)?`ready`:di(this._link.latest,this._link.state,this._link.clock.now()),t=this._link.office,n=yi(this._config.languages,t?.language??`bn`);return y`<ha-card>
      <div class="screen ${e}" lang=${n[0]??`bn`}>
        <header>
          ${ai}
          <div>${this._names(t,n)}</div>
        </header>
        <section class="what" role="status">
          ${e===`ready`?this._ready(n):this._stage(e,n)}
        </section>
        ${e===`ready`||e===`offline`?this._steps(n):S} ${this._footer(e,n)}
      </div>
    </ha-card>`}_helps(){return this._link.latest?.purpose===`assistance`}_names(e,t){return e?t.map(t=>y`<p class="said" lang=${t} dir="auto">${(t===`bn`?e.name_bn:e.name_en)||e.name}</p>`):this._said(`public.motto`,t)}_ready(e){return y`<div class="picture">${ni}</div>
      <div class="words">${this._said(this._helps()?`public.sign_assistance`:`public.sign`,e)}</div>`}_stage(e,t){let{picture:n,key:r}=bi[e],i=this._link.latest,a=e===`coming`?i?.officer:void 0,o=e===`recorded`&&i?.pressed_for===`assistance`;return y`<div class="picture">${n}</div>
      <div class="words">
        ${e===`coming`||e===`recorded`||e===`received`?this._token(i?.token,t):S}
        ${e===`coming`?this._where(i?.place||i?.bell):S}
        ${this._said(o?`public.recorded_assistance`:r,t)}
        ${e===`closed`?this._opens(t):S}
        ${a?this._officer(a.post,a.room):S}
        ${gi(i,e,this._link.clock.now()).map(e=>this._also(e))}
      </div>`}_token(e,t){return e?t.map(t=>y`<p class="where" lang=${t}>${k(t)(`public.token`,{token:e})}</p>`):S}_where(e){let t=_i(this._config)||(this._link.office?.bells.length??0)<2;return e&&!t?y`<p class="where" dir="auto">${e}</p>`:S}_also({place:e,officer:t,token:n}){return y`<div class="also">
      <p class="which" dir="auto">${n?`${e} · ${n}`:e}</p>
      ${t?this._officer(t.post,t.room):S}
    </div>`}_opens(e){let t=this._link.latest;if(!t?.until)return S;let{since:n,until:r}=t,i=this.hass?.config.time_zone,a=this._link.clock.now();return y`${e.map(e=>{let t=hi(r,a,e,i);return y`<p class="said" lang=${e}>${k(e)(`public.opens`,{opens:t})}</p>`})}
    ${this._said(n?`public.kept`:`public.press_anyway`,e)}`}_officer(e,t){return y`<p class="officer ${Ci(e)}" dir="auto">${e}</p>
      ${t?y`<p class="room ${Ci(t)}" dir="auto">${ui}<span>${t}</span></p>`:S}`}_steps(e){return y`<ol class="steps">
      ${xi.map(({picture:t,key:n})=>y`<li>
          <div class="picture">${t}</div>
          <div>${this._said(n,e)}</div>
        </li>`)}
    </ol>`}_footer(e,t){let n=this._link.state===`live`?this._link.latest:void 0,r=e===`ready`?n?.officer:void 0,i=this._helps()?`public.helper`:`public.redress_officer`,a=n?.service_corner??[];return!r&&!a.length?S:y`<footer>
      ${r?this._line(i,tn(r),t,ui):S}
      ${a.length?this._line(`public.service_corner`,a.join(`, `),t,li):S}
    </footer>`}_line(e,t,n,r){return y`<div class="line">
      ${r}
      <div>${this._said(e,n)}</div>
      <p class="which" dir="auto">${t}</p>
    </div>`}_said(e,t){return t.map(t=>y`<p class="said" lang=${t}>${k(t)(e)}</p>`)}};B([E({attribute:!1,hasChanged:hr})],Si.prototype,`hass`,void 0),B([E({reflect:!0})],Si.prototype,`layout`,void 0),B([D()],Si.prototype,`_config`,void 0);var Ci=e=>e.length>32?`long`:``,wi=(e,t)=>({name:e,selector:{select:{options:t,mode:`dropdown`}}});async function Ti(){let e=document.querySelector(`home-assistant`)?.hass;return e?rr(await nn(e.connection).catch(()=>[]),void 0)?.bells??[]:[]}var Ei=h`
  ha-card {
    container-type: inline-size;
  }
  [hidden] {
    display: none !important;
  }
  .rows {
    display: grid;
    gap: 8px;
  }
  .rows button {
    display: grid;
    gap: 0 16px;
    justify-content: stretch;
    justify-items: start;
    width: 100%;
    padding: 10px 14px;
    text-align: start;
    border-inline-start: 8px solid var(--tone-quiet);
  }
  .rows .waiting {
    border-inline-start-color: var(--tone-alert);
  }
  .rows .acknowledged {
    border-inline-start-color: var(--tone-calling);
  }
  .rows .heard {
    border-inline-start-color: var(--tone-heard);
  }
  .complaint {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    min-width: 0;
    max-width: 100%;
  }
  .service {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .about:empty,
  .rows .marks:empty {
    display: none;
  }
  .rows .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    font-size: 0.95em;
  }
  .marks span {
    display: inline-flex;
    align-items: flex-start;
    gap: 6px;
  }
  .older,
  .back {
    justify-self: start;
  }
  @container (min-width: 480px) and (max-width: 759px) {
    .rows button {
      grid-template-columns: 11em 1fr;
    }
    .rows .foreign,
    .rows .marks {
      grid-column: 2;
    }
  }
  @container (min-width: 760px) {
    .rows button {
      grid-template-columns: 8em 11em 1.2fr 1.2fr 2fr;
      align-items: start;
    }
    .rows .marks {
      grid-column: 2 / -1;
    }
  }
`,Di=({complaints:e,next:t})=>({items:e,next:t}),Oi=({items:e},{complaints:t,next:n})=>({items:[...e,...ji(t,e)],next:n});function ki(e,t){let n=new Set(t.complaints.map(({complaint:e})=>e)),r=e.items.findLastIndex(({complaint:e})=>n.has(e));if(r<0||t.next===null)return Di(t);let i=ji(e.items.slice(r+1),t.complaints);return{items:[...t.complaints,...i],next:i.length?e.next:t.next}}function Ai(e,t){let n=new Map(t.map(e=>[e.complaint,e]));return{...e,items:e.items.map(e=>n.get(e.complaint)??e)}}function ji(e,t){let n=new Set(t.map(({complaint:e})=>e));return e.filter(({complaint:e})=>!n.has(e))}var Mi=50,Ni=class{constructor(e){this._host=e,this.filter={},this.loading=!1,this._searches=0,this._refreshes=0}async search(e,t,n){this._searches+=1,this.filter=n;let r=await this._load(this._ask(e,t));r!==`overtaken`&&this._become(r&&Di(r))}async older(e,t){if(!this.pages?.next||this.loading)return;let n=await this._load(this._ask(e,t,this.pages.next));n&&n!==`overtaken`&&this.pages&&this._become(Oi(this.pages,n))}async refresh(e,t,n){if(!this.pages)return this.loading?void 0:this.search(e,t,this.filter);this._become(Ai(this.pages,n));let r=++this._refreshes,i=await this._answer(this._ask(e,t));i&&i!==`overtaken`&&this.pages&&r===this._refreshes&&this._become(ki(this.pages,i))}_ask(e,t,n){return Dn(on(e,t,{...this.filter,limit:Mi,...n?{before:n}:{}}))}async _load(e){this.loading=!0,this._host.requestUpdate();let t=await this._answer(e);return t!==`overtaken`&&(this.loading=!1),t}async _answer(e){let t=this._searches;this.error=void 0;try{let n=await e;return t===this._searches?n:`overtaken`}catch(e){if(t!==this._searches)return`overtaken`;this.error=e;return}}_become(e){this.pages=e,this._host.requestUpdate()}},Pi=2534,Fi=e=>e.replace(/[\u09e6-\u09ef]/g,e=>String(e.charCodeAt(0)-Pi));function Ii(e){let{tests:t,...n}=e,r=Object.entries(n).map(([e,t])=>[e,t.trim()]),{complaint:i,...a}=Object.fromEntries(r.filter(([,e])=>e!==``));return i?{complaint:Fi(i)}:{...a,...t===void 0?{tests:!1}:{}}}var Li=(e,t)=>t.find(t=>Ri(t)===Ri(e))??e.trim(),Ri=e=>e.normalize().trim().replace(/\s+/g,` `).toLocaleLowerCase(),zi=({start:e=``,end:t=``})=>e!==``&&t!==``&&e>t,Bi=e=>Object.keys(e).length>0,Vi={long:{path:e,key:`mark.long`,strong:!0},satisfied:{path:se,key:`mark.satisfied`},neutral:{path:ce,key:`mark.neutral`},unsatisfied:{path:le,key:`mark.unsatisfied`}},Hi={walk_in:{path:Te,key:`mark.walk_in`},phone:{path:be,key:`mark.phone`},box:{path:me,key:`mark.box`},letter:{path:ae,key:`mark.letter`},online:{path:Ee,key:`mark.online`}};function Ui(e){return[e.test&&{path:`M7,2V4H8V18A4,4 0 0,0 12,22A4,4 0 0,0 16,18V4H17V2H7M11,16C10.4,16 10,15.6 10,15C10,14.4 10.4,14 11,14C11.6,14 12,14.4 12,15C12,15.6 11.6,16 11,16M13,12C12.4,12 12,11.6 12,11C12,10.4 12.4,10 13,10C13.6,10 14,10.4 14,11C14,11.6 13.6,12 13,12M14,7H10V4H14V7Z`,key:`mark.test`,strong:!0},Vi[e.kind],e.late&&{path:`M11 7V13L16.2 16.1L17 14.9L12.5 12.2V7H11M20 12V18H22V12H20M20 20V22H22V20H20M18 20C16.3 21.3 14.3 22 12 22C6.5 22 2 17.5 2 12S6.5 2 12 2C16.8 2 20.9 5.4 21.8 10H19.7C18.8 6.6 15.7 4 12 4C7.6 4 4 7.6 4 12S7.6 20 12 20C14.4 20 16.5 18.9 18 17.3V20Z`,key:`mark.late`,strong:!0},e.after_hours&&{path:`M16,11H18V13H16V11M12,3H19C20.11,3 21,3.89 21,5V19H22V21H2V19H10V5C10,3.89 10.89,3 12,3M12,5V19H19V5H12Z`,key:`mark.after_hours`,strong:!0},e.case?.expired&&e.status===`referred`&&{path:`M6 1V3H5C3.89 3 3 3.89 3 5V19C3 20.11 3.9 21 5 21H19C20.11 21 21 20.11 21 19V5C21 3.9 20.11 3 19 3H18V1H16V3H8V1H6M5 8H19V19H5V8M11 9V14H13V9H11M11 16V18H13V16H11Z`,key:`mark.expired`,strong:!0},e.tell_overdue&&{path:`M6 1V3H5C3.89 3 3 3.89 3 5V19C3 20.11 3.9 21 5 21H19C20.11 21 21 20.11 21 19V5C21 3.9 20.11 3 19 3H18V1H16V3H8V1H6M5 8H19V19H5V8M11 9V14H13V9H11M11 16V18H13V16H11Z`,key:`mark.tell_overdue`,strong:!0},e.case?.extended&&{path:`M19 19V8H5V19H19M16 1H18V3H19C20.11 3 21 3.9 21 5V19C21 20.11 20.11 21 19 21H5C3.89 21 3 20.1 3 19V5C3 3.89 3.89 3 5 3H6V1H8V3H16V1M11 9.5H13V12.5H16V14.5H13V17.5H11V14.5H8V12.5H11V9.5Z`,key:`mark.extended`},!e.time_known&&!e.received&&{path:`M14.47 15.08L11 13V7H12.5V12.25L15.58 14.08C15.17 14.36 14.79 14.7 14.47 15.08M13.08 19.92C12.72 19.97 12.37 20 12 20C7.58 20 4 16.42 4 12S7.58 4 12 4 20 7.58 20 12C20 12.37 19.97 12.72 19.92 13.08C20.61 13.18 21.25 13.4 21.84 13.72C21.94 13.16 22 12.59 22 12C22 6.5 17.5 2 12 2S2 6.5 2 12C2 17.5 6.47 22 12 22C12.59 22 13.16 21.94 13.72 21.84C13.4 21.25 13.18 20.61 13.08 19.92M21.12 15.46L19 17.59L16.88 15.47L15.47 16.88L17.59 19L15.47 21.12L16.88 22.54L19 20.41L21.12 22.54L22.54 21.12L20.41 19L22.54 16.88L21.12 15.46Z`,key:`mark.time_unknown`},e.presses>1&&{path:`M10,9A1,1 0 0,1 11,8A1,1 0 0,1 12,9V13.47L13.21,13.6L18.15,15.79C18.68,16.03 19,16.56 19,17.14V21.5C18.97,22.32 18.32,22.97 17.5,23H11C10.62,23 10.26,22.85 10,22.57L5.1,18.37L5.84,17.6C6.03,17.39 6.3,17.28 6.58,17.28H6.8L10,19V9M11,5A4,4 0 0,1 15,9C15,10.5 14.2,11.77 13,12.46V11.24C13.61,10.69 14,9.89 14,9A3,3 0 0,0 11,6A3,3 0 0,0 8,9C8,9.89 8.39,10.69 9,11.24V12.46C7.8,11.77 7,10.5 7,9A4,4 0 0,1 11,5Z`,key:`mark.presses`,values:{count:e.presses}},e.lapses>0&&{path:`M12,20A7,7 0 0,1 5,13C5,11.72 5.35,10.5 5.95,9.5L15.5,19.04C14.5,19.65 13.28,20 12,20M3,4L1.75,5.27L4.5,8.03C3.55,9.45 3,11.16 3,13A9,9 0 0,0 12,22C13.84,22 15.55,21.45 17,20.5L19.5,23L20.75,21.73L13.04,14L3,4M11,9.44L13,11.44V8H11M15,1H9V3H15M19.04,4.55L17.62,5.97C16.07,4.74 14.12,4 12,4C10.17,4 8.47,4.55 7.05,5.5L8.5,6.94C9.53,6.35 10.73,6 12,6A7,7 0 0,1 19,13C19,14.27 18.65,15.47 18.06,16.5L19.5,17.94C20.45,16.53 21,14.83 21,13C21,10.88 20.26,8.93 19.03,7.39L20.45,5.97L19.04,4.55Z`,key:`mark.lapses`,values:{count:e.lapses}},e.unheard&&{path:`M12,2L1,21H23M12,6L19.53,19H4.47M11,10V14H13V10M11,16V18H13V16`,key:`mark.unheard`},e.purpose===`assistance`&&{path:`M16 3.23C16.71 2.41 17.61 2 18.7 2C19.61 2 20.37 2.33 21 3C21.63 3.67 21.96 4.43 22 5.3C22 6 21.67 6.81 21 7.76S19.68 9.5 19.03 10.15C18.38 10.79 17.37 11.74 16 13C14.61 11.74 13.59 10.79 12.94 10.15S11.63 8.71 10.97 7.76C10.31 6.81 10 6 10 5.3C10 4.39 10.32 3.63 10.97 3C11.62 2.37 12.4 2.04 13.31 2C14.38 2 15.27 2.41 16 3.23M22 19V20L14 22.5L7 20.56V22H1V11H8.97L15.13 13.3C16.25 13.72 17 14.8 17 16H19C20.66 16 22 17.34 22 19M5 20V13H3V20H5M19.9 18.57C19.74 18.24 19.39 18 19 18H13.65C13.11 18 12.58 17.92 12.07 17.75L9.69 16.96L10.32 15.06L12.7 15.85C13 15.95 15 16 15 16C15 15.63 14.77 15.3 14.43 15.17L8.61 13H7V18.5L13.97 20.41L19.9 18.57Z`,...e.token?{key:`mark.token`,values:{token:e.token}}:{key:`mark.assistance`}},Hi[e.medium]].filter(e=>!!e)}var Wi=864e5,Gi=e=>Date.parse(`${e}T00:00:00Z`);function Ki(e,t){return L(`en-CA`,{timeZone:t,year:`numeric`,month:`2-digit`,day:`2-digit`}).format(e)}var W=(e,t)=>new Date(Gi(e)+t*Wi).toISOString().slice(0,10),qi=e=>new Date(Gi(e)).getUTCDay(),G=(e,t)=>L(t,{day:`numeric`,month:`short`,year:`numeric`,timeZone:`UTC`}).format(Gi(e)),Ji=(e,t)=>L(t,{weekday:`long`,timeZone:`UTC`}).format(Gi(e));function Yi(e,t,n,r){return{waiting:Xi,acknowledged:Zi,heard:Qi,referred:$i,closed:ta}[e.status](e,t,n,r).filter(e=>e!==``)}function Xi({alerted:e,next_alert:t},n,r,i){return[r(`status.waiting`),e.length?r(`status.alerted`,{posts:e.map(({post:e})=>e).join(`, `)}):``,t?r(`status.next_alert`,{post:t.post,time:Pr(t.at,i),left:z(Lr(t.at,n),r)}):``]}function Zi({officer:e,lapses_at:t},n,r){return[e?r(`status.called_in_by`,{officer:tn(e)}):r(`status.called_in`),t?r(`status.lapses`,{left:z(Lr(t,n),r)}):``]}function Qi({officer:e,heard_at:t},n,r,i){return[e?r(`status.heard_by`,{post:e.post}):r(`status.heard`),t?r(`status.heard_at`,{time:R(t,n,i)}):``]}function $i({case:e},t,n,{locale:r}){if(!e)return[n(`status.referred`)];let i=G(e.due,r.language);return[n(e.expired?`status.expired`:`status.decide_by`,{due:i}),n(`tier.${ea[e.tier]??`cell`}`),e.about?n(`status.about`,{post:e.about}):``]}var ea={1:`redress`,2:`appeal`,3:`cell`};function ta({outcome:e,closed_at:t,heard_at:n,officer:r,tell_by:i},a,o,s){return[e?o(`status.closed_as`,{outcome:o(`outcome.${e}`)}):o(`status.closed`),r?o(n?`status.heard_by`:`status.answered_by`,{post:r.post}):``,t?o(`status.closed_at`,{time:R(t,a,s)}):``,i?o(`status.tell_by`,{day:G(i,s.locale.language)}):``]}var na=class extends T{constructor(...e){super(...e),this._problem=``,this._list=new Ni(this),this._link=new fr(this,(e,t,n)=>rn(e,t.office,n),e=>void this._happened(e)),this.focusKeeper=new Yn(this),this._acting=new Nn(this),this._ticker=new nr(this),this._rest=new $n(this),this._search=async({detail:e})=>{await this._ask((t,n)=>this._list.search(t,n,e))},this._older=async()=>{let e=this._list.pages?.items.length??0;await this._ask((e,t)=>this._list.older(e,t)),await this.updateComplete,this._list.pages?.next||this._focusRow(this._list.pages?.items[e]?.complaint)},this._act=async({detail:e})=>{let{hass:t,_link:n}=this;t&&n.office&&await this._acting.carryOut(e,t,n.office.office,n.latest)&&this._opened===e.complaint&&await this._read(e.complaint)},this._back=async()=>{let e=this._opened;this._opened=void 0,this._story=void 0,await this.updateComplete,this._focusRow(e)},this._key=e=>{e.key===`Escape`&&this._opened&&(e.stopPropagation(),this._back())}}static{this.styles=[F,Gn,Ei]}static getStubConfig(){return{}}static getConfigForm(){return Dr([],en())}setConfig(e){this._config=e}getCardSize(){return 12}getGridOptions(){return{columns:`full`,min_columns:6,rows:`auto`}}willUpdate(){I(this)||this._link.use(this.hass?.connection,this._config?.office),this._link.state===`failed`&&this._tell(this._link.error),this._rest.draw(this._story?[this._drawn(this._story)]:[]),this._ticker.run(this._link.state===`live`&&Er(this._story?[this._story.complaint]:[]))}_drawn({complaint:{complaint:e,status:t}}){return{complaint:e,step:`${t} ${this._acting.opened(e).form}`}}render(){if(!this.hass||!this._config)return S;let e=A(this.hass),{latest:t,state:n}=this._link;return y`<ha-card>
      <div class="card" @keydown=${this._key}>
        ${this._story?S:y`<h2 class="calm">${e(`view.register`)}</h2>`}
        ${I(this)?this._sample(e):Un(n,t,this._problem,e)}
        <div role="alert">
          ${this._problem&&n!==`failed`?y`<p class="banner">${this._problem}</p>`:S}
        </div>
        ${this._link.office&&t?.state===`open`?this._found(e):S}
      </div>
    </ha-card>`}_found(e){return y`
      ${this._story?this._openStory(this._story,e):S}
      <div class="list" ?hidden=${!!this._story}>
        <abhijog-bell-filter
          .text=${e}
          .office=${this._link.office}
          @abhijog-bell-filter=${this._search}
        ></abhijog-bell-filter>
        <p role="status">${this._said(e)}</p>
        ${this._rows(this._list.pages?.items??[],e)} ${this._list.pages?.next?this._olderButton(e):S}
      </div>
    `}_said(e){let{pages:t,loading:n,filter:r}=this._list;return t?t.items.length?e(t.next?`register.shown_first`:`register.shown_all`,{count:t.items.length}):e(Bi(r)?`register.nothing_found`:`register.empty`):n?e(`register.loading`):``}_sample(e){return y`<p><b>${e(`sample.note`)}</b></p>
      ${this._rows(zr(e),e)}`}_rows(e,t){return y`<ul class="rows">
      ${Gt(e,({complaint:e})=>e,e=>y`<li>${this._row(e,t)}</li>`)}
    </ul>`}_row(e,t){let n=kr(this.hass),r=this._link.clock.now(),{complaint:i,status:a,rung_at:o,place:s,bell:c,officer:l,service:u,time_known:d}=e,[f]=Yi(e,r,t,n);return y`<button type="button" class=${a} data-complaint=${i} @click=${()=>this._open(i)}>
      <span class="complaint">${i}</span>
      <span>${d?R(o,r,n):t(`mark.time_unknown`)}</span>
      <span class="foreign" dir="auto">${s||c}</span>
      <span class="step foreign">${f}</span>
      <span class="about foreign">
        ${a===`closed`&&l?y`<bdi>${l.post}</bdi>`:S}
        ${u?y`<bdi class="service">${u}</bdi>`:S}
      </span>
      <span class="marks">
        ${Ui(e).map(({path:e,key:n,values:r})=>y`<span>${N(e)}${t(n,r)}</span>`)}
      </span>
    </button>`}_olderButton(e){return y`<button type="button" class="older" aria-disabled=${this._list.loading} @click=${this._older}>
      ${e(this._list.loading?`register.loading`:`register.older`)}
    </button>`}_openStory(e,t){let n=e.complaint,r=kr(this.hass),i=this._link.clock.now();return y`
      <button type="button" class="back" @click=${this._back}>
        ${N(`M20,11V13H8L13.5,18.5L12.08,19.92L4.16,12L12.08,4.08L13.5,5.5L8,11H20Z`)}${t(`register.back`)}
      </button>
      <h2 class="calm" tabindex="-1">${t(`story.of`,{number:n.complaint})}</h2>
      ${Kn(n,{text:t,clockwork:r,office:this._link.office,now:i,live:this._link.state===`live`,acting:this._acting,act:this._act})}
      <abhijog-bell-story
        .text=${t}
        .clockwork=${r}
        .story=${e}
        .now=${i}
      ></abhijog-bell-story>
    `}async _happened(e){this._problem=``,this._acting.news(e),e.state===`open`&&(await this._ask((t,n)=>this._list.refresh(t,n,[...e.complaints,...e.closed])),this._opened&&await this._read(this._opened))}async _ask(e){let{hass:t,_link:n}=this;t&&n.office&&(await e(t,n.office.office),this._list.error?await this._tell(this._list.error):this._problem=``)}async _open(e){this._opened=e,await this._read(e),await this.updateComplete,this._story&&this.renderRoot.querySelector(`h2`)?.focus()}async _read(e){let{hass:t,_link:n}=this;if(t&&n.office)try{let r=await Dn(sn(t,n.office.office,e));this._opened===e&&(this._story=r)}catch(e){await this._tell(e)}}_focusRow(e){this.renderRoot.querySelector(`[data-complaint="${e}"]`)?.focus()}async _tell(e){this.hass&&(this._problem=await Cn(this.hass,e))}};B([E({attribute:!1,hasChanged:hr})],na.prototype,`hass`,void 0),B([D()],na.prototype,`_config`,void 0),B([D()],na.prototype,`_story`,void 0),B([D()],na.prototype,`_problem`,void 0);var ra=class extends T{constructor(...e){super(...e),this._link=new fr(this,(e,t,n)=>an(e,t.office,void 0,n),({state:e})=>{e!==`away`&&this.dispatchEvent(new Event(`config-refresh`,{bubbles:!0,composed:!0}))})}static{this.styles=[F,Gn]}setConfig(e){this._config=e}getCardSize(){return 2}willUpdate(){this._link.use(this.hass?.connection,this._config?.office)}render(){if(!this.hass)return S;let e=this._link.state===`no_office`;return y`<ha-card>
      <div class="card">
        <p role="status">${A(this.hass)(e?`banner.no_office`:`banner.closed`)}</p>
      </div>
    </ha-card>`}};B([E({attribute:!1,hasChanged:hr})],ra.prototype,`hass`,void 0),B([D()],ra.prototype,`_config`,void 0);var ia=12;function aa(e){let t=Object.entries(e).filter(([,e])=>e>0).sort(([e,t],[n,r])=>r-t||e.localeCompare(n));if(t.length<=ia)return sa(t);let n=t.splice(11).reduce((e,[,t])=>e+t,0);return sa([...t,[``,n]])}function oa(e){let t=Object.keys(e).map(Number).filter(t=>e[t]);if(!t.length)return[];let n=Math.min(...t);return sa(Array.from({length:Math.max(...t)-n+1},(e,t)=>String(n+t)).map(t=>[t,e[t]??0]))}function sa(e){let t=Math.max(...e.map(([,e])=>e));return e.map(([e,n])=>({key:e,count:n,length:n/t}))}var ca=2;function la(e,t){return da(Object.keys(e).filter(e=>e<t).map(t=>e[t]??0))}function ua(e,t){return da(e.map(e=>{let n=Object.keys(t).filter(t=>qi(t)===qi(e));return n.length<ca?void 0:da(n.map(e=>t[e]??0),100)}).filter(e=>e!==void 0))}function da(e,t=10){if(e.length)return Math.round(t*e.reduce((e,t)=>e+t,0)/e.length)/t}var fa=e=>Math.round(100*e),pa=[`today`,`yesterday`,`week`,`month`,`quarter`,`last_quarter`,`own`],ma=[3,4,1,2];function ha(e,t){switch(e){case`today`:return{start:t,end:t};case`yesterday`:return{start:W(t,-1),end:W(t,-1)};case`week`:return{start:W(t,-6),end:t};case`month`:return{start:W(t,-29),end:t};case`quarter`:return{start:va(t),end:t};case`last_quarter`:return ya(va(t));default:return e}}var ga=({start:e})=>({start:W(e,-28),end:W(e,-1)});function _a(e){let[t=0,n=1]=e.split(`-`).map(Number),r=ma[Math.floor((n-1)/3)]??1;return{from:r<3?t:t-1,number:r}}function va(e){let[t=``,n=``]=e.split(`-`),r=Math.floor((Number(n)-1)/3)*3+1;return`${t}-${String(r).padStart(2,`0`)}-01`}function ya(e){let t=W(e,-1);return{start:va(t),end:t}}var ba=5e3,xa=6e4,Sa=class extends T{constructor(...e){super(...e),this._chosen=`today`,this._problem=``,this._link=new fr(this,(e,t,n)=>rn(e,t.office,n),e=>this._happened(e)),this._choose=({detail:e})=>{this._chosen=e,this._read()}}static{this.styles=[F,Gn]}static getStubConfig(){return{}}static getConfigForm(){return Dr([],en())}setConfig(e){this._config=e}getCardSize(){return 12}getGridOptions(){return{columns:`full`,min_columns:6,rows:`auto`}}connectedCallback(){super.connectedCallback(),this._days=setInterval(()=>this._lookForANewDay(),xa)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this._days),clearTimeout(this._timer),this._timer=void 0}willUpdate(){I(this)||this._link.use(this.hass?.connection,this._config?.office),this._link.state===`failed`&&this._tell(this._link.error)}render(){if(!this.hass||!this._config)return S;let e=A(this.hass),{latest:t,state:n}=this._link;return y`<ha-card>
      <div class="card">
        <h2 class="calm">${e(`view.head`)}</h2>
        ${I(this)?this._sample(e):Un(n,t,this._problem,e)}
        <div role="alert">
          ${this._problem&&n!==`failed`?y`<p class="banner">${this._problem}</p>`:S}
        </div>
        ${t?.state===`open`?this._period(e):S}
        ${this._shown?this._figures(this._shown,e):S}
      </div>
    </ha-card>`}_sample(e){return y`<p><b>${e(`sample.note`)}</b></p>
      <abhijog-bell-figures .text=${e} .figures=${Br(e)} .target=${60}></abhijog-bell-figures>`}_period(e){return y`<abhijog-bell-period
      .text=${e}
      .period=${ha(this._chosen,this._today())}
      @abhijog-bell-period=${this._choose}
    ></abhijog-bell-period>`}_figures(e,t){let n=this.hass,{summary:r,period:i}=e,{assistance:a,target:o,seal:s}=r;return y`
      <p role="status"><b>${this._written(i,t)}</b></p>
      <abhijog-bell-figures
        .text=${t}
        .figures=${r}
        .target=${o}
        .compared=${this._compared(e,t)}
      ></abhijog-bell-figures>
      <abhijog-bell-remarks
        .text=${t}
        .clockwork=${kr(n)}
        .summary=${r}
        .now=${this._link.clock.now()}
      ></abhijog-bell-remarks>
      ${a.rung?this._assistance(r,t):S}
      ${r.text?this._text(r.text,t):S}
      <abhijog-bell-seal .hass=${n} .office=${this._link.office?.office??``} .seal=${s}></abhijog-bell-seal>
    `}_written({start:e,end:t},n){let r=this.hass.locale.language;if(e===t)return G(e,r);let i=n(`summary.days`,{start:G(e,r),end:G(t,r)});return this._chosen===`quarter`||this._chosen===`last_quarter`?`${this._quarter(e,n)}: ${i}`:i}_quarter(e,t){let{from:n,number:r}=_a(e),i=new Intl.NumberFormat(this.hass.locale.language,{useGrouping:!1}),a=`${i.format(n)}–${i.format((n+1)%100)}`;return t(`quarter.${r}`,{years:a})}_compared({summary:e,before:t,period:n,today:r},i){let a=n.start===n.end,o=Object.keys(e.days).filter(e=>e<r),s=ua(a?[n.start]:o,t.days),c=[];if(a){n.start===r&&c.push(i(`summary.so_far`));let e=Ji(n.start,this.hass.locale.language);return s!==void 0&&c.push(i(`summary.usual_day`,{usual:s,weekday:e})),c}let l=la(e.days,r);return l!==void 0&&c.push(i(n.end<r?`summary.average`:`summary.average_so_far`,{average:l})),s!==void 0&&c.push(i(`summary.usual`,{usual:s})),c}_assistance({assistance:e,target:t},n){return y`<details>
      <summary>${n(`summary.assistance`,{number:e.rung})}</summary>
      <abhijog-bell-figures .text=${n} .figures=${e} .target=${t}></abhijog-bell-figures>
    </details>`}_text(e,t){return y`<details open>
      <summary>${t(`summary.text`)}</summary>
      <p class="foreign as-written" dir="auto">${e}</p>
    </details>`}_today(){return Ki(this._link.clock.now(),this.hass.config.time_zone)}_happened(e){e.state===`open`?this._shown?this._timer??=setTimeout(()=>void this._read(),ba):this._read():this._shown=void 0}_lookForANewDay(){this._link.state===`live`&&this._shown&&this._shown.today!==this._today()&&this._read()}async _read(){let{hass:e,_link:t}=this;if(clearTimeout(this._timer),this._timer=void 0,!e||!t.office)return;let n=this._chosen,r=this._today(),i=ha(n,r),a=({start:n,end:r})=>cn(e,t.office?.office??``,n,r);try{let[e,t]=await Dn(Promise.all([a(i),a(ga(i))]));if(n!==this._chosen)return;this._shown={summary:e,before:t,period:i,today:r},this._problem=``}catch(e){await this._tell(e)}}async _tell(e){this.hass&&(this._problem=await Cn(this.hass,e))}};B([E({attribute:!1,hasChanged:hr})],Sa.prototype,`hass`,void 0),B([D()],Sa.prototype,`_config`,void 0),B([D()],Sa.prototype,`_shown`,void 0),B([D()],Sa.prototype,`_chosen`,void 0),B([D()],Sa.prototype,`_problem`,void 0);function K(e,t,n){e.dispatchEvent(new CustomEvent(t,{detail:n,bubbles:!0}))}var Ca=`\0other`,q=class extends T{constructor(...e){super(...e),this.label=``,this.none=``,this.options=[],this.value=``,this._other=!1}static{this.styles=[F,h`
      label {
        display: block;
        font-weight: 600;
      }
      select,
      input {
        width: 100%;
        margin-top: 6px;
      }
      label.other {
        margin-top: 8px;
      }
    `]}render(){if(!this.options.length)return this._field(this.label,``);let e=this._other||this.value!==``&&!this.options.includes(this.value);return y`
      <label for="list">${this.label}</label>
      <select id="list" @change=${this._chosen}>
        <option value="" .selected=${!e&&!this.value}>${this.none||this.text(`form.none`)}</option>
        ${this.options.map(t=>y`<option value=${t} .selected=${!e&&t===this.value}>${t}</option>`)}
        <option value=${Ca} .selected=${e}>${this.text(`form.other`)}</option>
      </select>
      ${e?this._field(this.text(`form.other_of`,{label:this.label}),`other`):S}
    `}_field(e,t){return y`
      <label for="field" class=${t}>${e}</label>
      <input
        id="field"
        class=${t}
        type="text"
        dir="auto"
        autocomplete="off"
        .value=${this.value}
        @input=${this._typed}
      />
    `}async _chosen(e){let{value:t}=e.target;this._other=t===Ca,K(this,`abhijog-bell-choice`,this._other?``:t),await this.updateComplete,this._other&&this.renderRoot.querySelector(`input`)?.focus()}_typed(e){this._other=!0,K(this,`abhijog-bell-choice`,e.target.value)}};B([E({attribute:!1})],q.prototype,`text`,void 0),B([E()],q.prototype,`label`,void 0),B([E()],q.prototype,`none`,void 0),B([E({attribute:!1})],q.prototype,`options`,void 0),B([E()],q.prototype,`value`,void 0),B([D()],q.prototype,`_other`,void 0);var wa=h`
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
    margin-top: 6px;
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
`,Ta={settled:pe,referred:s,no_complainant:r,false_press:fe,not_proved:ne,sent_elsewhere:ye},J=class extends T{constructor(...e){super(...e),this.outcomes=[],this.services=[],this.desks=[],this.draft=On,this.busy=!1,this._missing=!1}static{this.styles=[F,wa,h`
      fieldset {
        border: 0;
        min-width: 0;
      }
      .outcomes {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(150px, 100%), 1fr));
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
      .outcome span {
        min-width: 0;
        overflow-wrap: anywhere;
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
    `]}focus(){this.renderRoot.querySelector(`input`)?.focus()}render(){let e=this.text;return y`<form novalidate @submit=${this._submit}>
      <fieldset>
        <legend>${e(`form.outcome`)}</legend>
        <div class="outcomes">${this.outcomes.map(e=>this._outcome(e))}</div>
      </fieldset>
      <div role="alert">${this._missing?this._hint():S}</div>
      <div class="pair">
        ${this._choice(`service`,e(`form.service`),this.services)}
        ${this._choice(`desk`,e(`form.desk`),this.desks)}
      </div>
      <div>
        <label for="note">${e(`form.note`)}</label>
        <textarea
          id="note"
          rows="2"
          dir="auto"
          .value=${this.draft.note}
          @input=${e=>this._change({note:e.target.value})}
        ></textarea>
      </div>
      <div class="buttons">
        <button class="main" type="submit" aria-disabled=${this.busy}>${e(`button.close`)}</button>
        <button type="button" @click=${()=>K(this,`abhijog-bell-cancel`,void 0)}>
          ${e(`button.cancel`)}
        </button>
      </div>
    </form>`}_outcome(e){return y`<label class="outcome">
      <input
        type="radio"
        name="outcome"
        value=${e}
        .checked=${this.draft.outcome===e}
        @change=${()=>this._change({outcome:e})}
      />
      ${N(this.draft.outcome===e?`M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M10 17L5 12L6.41 10.59L10 14.17L17.59 6.58L19 8L10 17Z`:Ta[e])}
      <span>${this.text(`outcome.${e}`)}</span>
    </label>`}_choice(e,t,n){return y`<abhijog-bell-choice
      .text=${this.text}
      .label=${t}
      .options=${n}
      .value=${this.draft[e]}
      @abhijog-bell-choice=${t=>this._change({[e]:t.detail})}
    ></abhijog-bell-choice>`}_hint(){return y`<p class="missing">
      ${N(a)}${this.text(`form.outcome_missing`)}
    </p>`}_change(e){e.outcome&&(this._missing=!1),this.draft={...this.draft,...e},K(this,`abhijog-bell-draft`,this.draft)}_submit(e){e.preventDefault(),this.busy||(this._missing=!An(this.draft,this.outcomes),this._missing?this.focus():K(this,`abhijog-bell-submit`,void 0))}};B([E({attribute:!1})],J.prototype,`text`,void 0),B([E({attribute:!1})],J.prototype,`outcomes`,void 0),B([E({attribute:!1})],J.prototype,`services`,void 0),B([E({attribute:!1})],J.prototype,`desks`,void 0),B([E({attribute:!1})],J.prototype,`draft`,void 0),B([E({type:Boolean})],J.prototype,`busy`,void 0),B([D()],J.prototype,`_missing`,void 0);var Ea=h`
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
  /* It must be there before it says something, and take no room until then. */
  [role="status"]:empty {
    position: absolute;
  }
  .confirmed {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    font-weight: 600;
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
`,Da={waiting:u,acknowledged:i,heard:ie,referred:s,closed:ee},Oa={acknowledge:i,heard:ie,close:te,note:_e,reopen:ge,refer:s,extend:m,appeal:xe,tell_result:d},ka={note:{label:`form.note`,button:`button.save_note`,optional:!1},refer:{label:`form.note`,button:`button.refer`,optional:!0},extend:{label:`form.reason`,button:`button.extend`,optional:!1},appeal:{label:`form.note`,button:`button.appeal`,optional:!0},tell_result:{label:`form.note`,button:`button.tell_result`,optional:!0}},Aa=e=>e===`close`||e in ka,ja={form:void 0,draft:On},Y=class extends T{constructor(...e){super(...e),this.opened=ja,this.now=0,this.busy=!1,this.live=!1,this.problem=``,this.noted=!1}static{this.styles=[F,Ea]}focusNextStep(){let e=this.renderRoot.querySelector(`abhijog-bell-close-form, abhijog-bell-note-form, button`);return e?.focus(),!!e}render(){let e=this.item,[t=``,...n]=Yi(e,this.now,this.text,this.clockwork);return y`<article class="${e.status} ${e.test?`test`:``}" aria-labelledby="place">
      ${this._top()} ${this._marks()} ${this._status(t)} ${this._known(n)}
      <div role="status">${this.noted?this._confirmation():S}</div>
      <div role="alert">${this.problem?this._problem():S}</div>
      ${this.live?this._actions():S}
    </article>`}_top(){let{status:e,waiting_since:t,place:n,bell:r}=this.item,i=e===`waiting`||e===`acknowledged`,a=z(Ir(t,this.now),this.text);return y`<div class="top">
      <h3 id="place" class="foreign" dir="auto">${n||r||this.text(`complaint.number`,{number:this.item.complaint})}</h3>
      ${i?y`<span class="age" role="timer" aria-label=${this.text(`complaint.age`,{age:a})}>${a}</span>`:S}
    </div>`}_marks(){let e=Ui(this.item);return e.length?y`<ul class="marks">
      ${e.map(({path:e,key:t,values:n,strong:r})=>y`<li class=${r?`strong`:``}>
            ${N(e)}${this.text(t,n)}
          </li>`)}
    </ul>`:S}_status(e){return y`<p class="status">
      ${N(Da[this.item.status])}
      <span class="foreign">${e}</span>
    </p>`}_known(e){let{complaint:t,rung_at:n,bell:r,place:i}=this.item,a=R(n,this.now,this.clockwork),o=this.item.time_known?this.text(`complaint.pressed_at`,{time:a}):this._unknown();return y`<div class="known">
      <p>${this.text(`complaint.number`,{number:t})} · ${o}</p>
      ${i&&i!==r?y`<p class="foreign" dir="auto">${this.text(`complaint.bell`,{bell:r})}</p>`:S}
      ${e.map(e=>y`<p class="foreign">${e}</p>`)} ${this._subject()}
    </div>`}_unknown(){let{received:e}=this.item;return e?this.text(`complaint.received`,{day:G(e,this.clockwork.locale.language)}):this.text(`mark.time_unknown`)}_subject(){return[[`form.service`,this.item.service],[`form.desk`,this.item.desk]].map(([e,t])=>t?y`<p>${this.text(e)}: <abhijog-bell-text .text=${this.text} .value=${t}></abhijog-bell-text></p>`:S)}_confirmation(){return y`<p class="confirmed">
      ${N(te)}<span>${this.text(`note.written`,{number:this.item.complaint})}</span>
    </p>`}_problem(){return y`<div class="problem">
      ${N(a)}
      <span class="foreign">${this.problem}</span>
    </div>`}_actions(){let{form:e}=this.opened;if(e&&this.item.may.includes(e))return e===`close`?this._closeForm():this._textForm(e);let t=Sr(this.item),n=wr(this.item);return y`
      ${t?this._button(t,`main`):S}
      ${n.length?y`<div class="side">${n.map(e=>this._button(e,``))}</div>`:S}
    `}_button(e,t){return y`<button
      type="button"
      class=${t}
      data-action=${e}
      aria-disabled=${this.busy}
      aria-describedby="place"
      @click=${()=>this._press(e)}
    >
      ${N(Oa[e])}${this.text(`action.${e}`)}
    </button>`}_closeForm(){return y`<abhijog-bell-close-form
      .text=${this.text}
      .outcomes=${this.item.outcomes}
      .services=${this.office?.services??[]}
      .desks=${this.office?.desks??[]}
      .draft=${this.opened.draft}
      .busy=${this.busy}
      @abhijog-bell-draft=${this._drafted}
      @abhijog-bell-submit=${this._close}
      @abhijog-bell-cancel=${this._shut}
    ></abhijog-bell-close-form>`}_textForm(e){let{label:t,button:n,optional:r}=ka[e];return y`<abhijog-bell-note-form
      .text=${this.text}
      .label=${t}
      .button=${n}
      .optional=${r}
      .draft=${this.opened.draft}
      .busy=${this.busy}
      @abhijog-bell-draft=${this._drafted}
      @abhijog-bell-submit=${()=>this._act({complaint:this.item.complaint,action:e,text:this.opened.draft.note.trim()})}
      @abhijog-bell-cancel=${this._shut}
    ></abhijog-bell-note-form>`}_press(e){this.busy||(Aa(e)?this._open(e):this._act({complaint:this.item.complaint,action:e}))}async _open(e){this._openedBecomes({...this.opened,form:e}),await this.updateComplete,this.renderRoot.querySelector(`abhijog-bell-close-form, abhijog-bell-note-form`)?.focus()}_close(){let e=An(this.opened.draft,this.item.outcomes);e&&this._act({complaint:this.item.complaint,action:`close`,closing:e})}async _shut(){let e=this.opened.form;this._openedBecomes({...this.opened,form:void 0}),await this.updateComplete,this.renderRoot.querySelector(`[data-action="${e}"]`)?.focus()}_drafted(e){this._openedBecomes({...this.opened,draft:e.detail})}_openedBecomes(e){this.opened=e,K(this,`abhijog-bell-opened`,{complaint:this.item.complaint,...e})}_act(e){this.busy||K(this,`abhijog-bell-act`,e)}};B([E({attribute:!1})],Y.prototype,`text`,void 0),B([E({attribute:!1})],Y.prototype,`clockwork`,void 0),B([E({attribute:!1})],Y.prototype,`item`,void 0),B([E({attribute:!1})],Y.prototype,`office`,void 0),B([E({attribute:!1})],Y.prototype,`opened`,void 0),B([E({type:Number})],Y.prototype,`now`,void 0),B([E({type:Boolean})],Y.prototype,`busy`,void 0),B([E({type:Boolean})],Y.prototype,`live`,void 0),B([E()],Y.prototype,`problem`,void 0),B([E({type:Boolean})],Y.prototype,`noted`,void 0);var Ma=`important`,Na=` !`+Ma,Pa=Pt(class extends Ft{constructor(e){if(super(e),e.type!==Nt.ATTRIBUTE||e.name!==`style`||e.strings?.length>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(e){return Object.keys(e).reduce((t,n)=>{let r=e[n];return r==null?t:t+`${n=n.includes(`-`)?n:n.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,`-$&`).toLowerCase()}:${r};`},``)}update(e,[t]){let{style:n}=e.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(t)),this.render(t);for(let e of this.ft)t[e]??(this.ft.delete(e),e.includes(`-`)?n.removeProperty(e):n[e]=null);for(let e in t){let r=t[e];if(r!=null){this.ft.add(e);let t=typeof r==`string`&&r.endsWith(Na);e.includes(`-`)||t?n.setProperty(e,t?r.slice(0,-11):r,t?Ma:``):n[e]=r}}return x}});function X(e,t,n,r){return t.length?y`<table>
    <caption>
      ${e}
    </caption>
    <tbody>
      ${t.map(({key:e,count:t,length:i})=>y`<tr>
            <th scope="row"><span class="foreign" dir="auto">${n(e)}</span></th>
            <td class="number">${r(`summary.number`,{number:t})}</td>
            <td class="bar" role="presentation"><div style=${Pa({width:`${100*i}%`})}></div></td>
          </tr>`)}
    </tbody>
  </table>`:S}var Fa=h`
  :host {
    display: grid;
    gap: 16px;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(150px, 100%), 1fr));
    gap: 12px;
  }
  .figures > div {
    padding: 10px 14px;
    border: 1px solid color-mix(in srgb, var(--primary-text-color) 35%, transparent);
    border-radius: 12px;
  }
  dt {
    font-weight: 600;
  }
  .value {
    font-size: 1.6em;
    font-weight: 700;
  }
  .remarks {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .remarks li {
    padding: 2px 12px;
    border: 1px solid currentColor;
    border-radius: 8px;
  }
  .tables {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
    gap: 16px 32px;
    align-items: start;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  caption {
    font-weight: 700;
    text-align: start;
    padding-block: 4px;
  }
  th span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  th {
    width: 45%;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  th,
  td {
    padding: 2px 0;
  }
  .number {
    width: 15%;
    text-align: end;
    vertical-align: top;
    padding-inline-end: 10px;
    font-variant-numeric: tabular-nums;
  }
  .bar {
    vertical-align: top;
  }
  .bar div {
    height: 14px;
    margin-block-start: 0.4em;
    border-radius: 3px;
    background: var(--primary-color, #0b6b9e);
  }
`,Ia=[`still_open`,`unheard`,`lapsed`,`escalated`,`late`,`after_hours`,`late_steps`,`by_automation`],La=`–`,Ra=class extends T{constructor(...e){super(...e),this.target=0,this.compared=[]}static{this.styles=[F,Fa]}render(){return y`
      <dl class="figures">${this._rung()} ${this.figures.rung?this._answered():S}</dl>
      ${this._remarks()} ${this._tables()}
    `}_rung(){let{rung:e,rung_again:t,purpose:n}=this.figures,r=t?this.text(`summary.rung_again`,{number:t}):``,i=n===`assistance`?`summary.rung_assistance`:`summary.rung`;return this._figure(i,this.text(`summary.number`,{number:e}),[...this.compared,r])}_answered(){let{text:e,figures:t}=this,{answered:n,rung:r,heard:i,answered_in_target:a}=t,o=e(`summary.target`,{target:this.target}),s=e(`summary.answered_of`,{answered:n,rung:r});return y`
      ${this._figure(`summary.in_target`,e(`summary.share`,{share:fa(a??0)}),[o,s])}
      ${this._times(`summary.answer_time`,t.median_answer,t.p90_answer)}
      ${this._times(`summary.hearing_time`,t.median_hearing,t.p90_hearing)}
      ${this._figure(`summary.heard`,e(`summary.number`,{number:i}),[e(`summary.heard_of`,{rung:r})])}
    `}_times(e,t,n){if(t===null||n===null)return S;let{text:r}=this,i=[r(`summary.half`),r(`summary.nine_of_ten`,{duration:z(n,r)})];return this._figure(e,z(t,r),i)}_figure(e,t,n){return y`<div>
      <dt>${this.text(e)}</dt>
      <dd class="value">${t}</dd>
      ${n.map(e=>e?y`<dd>${e}</dd>`:S)}
    </div>`}_remarks(){let e=Ia.filter(e=>this.figures[e]>0);return e.length?y`<ul class="remarks">
      ${e.map(e=>y`<li>${this.text(`summary.${e}`,{number:this.figures[e]})}</li>`)}
    </ul>`:S}_tables(){let{text:e,figures:t}=this,n=t=>t===``?e(`summary.others`):t;return y`<div class="tables">
      ${X(e(`summary.by_outcome`),aa(t.by_outcome),t=>e(`outcome.${t}`),e)}
      ${X(e(`summary.by_bell`),aa(t.by_bell),n,e)}
      ${X(e(`summary.by_service`),aa(t.by_service),n,e)}
      ${X(e(`summary.by_desk`),aa(t.by_desk),n,e)}
      ${X(e(`summary.by_delay`),aa(t.by_delay),n,e)}
      ${X(e(`summary.by_officer`),aa(t.by_officer),t=>t===La?e(`who.automation`):n(t),e)}
      ${X(e(`summary.by_hour`),oa(t.by_hour),t=>e(`summary.hour`,{from:Number(t),to:Number(t)+1}),e)}
    </div>`}};B([E({attribute:!1})],Ra.prototype,`text`,void 0),B([E({attribute:!1})],Ra.prototype,`figures`,void 0),B([E({type:Number})],Ra.prototype,`target`,void 0),B([E({attribute:!1})],Ra.prototype,`compared`,void 0);var za=Pt(class extends Ft{constructor(){super(...arguments),this.key=S}render(e,t){return this.key=e,t}update(e,[t,n]){return t!==this.key&&(Vt(e),this.key=t),n}}),Ba=[`settled`,`referred`,`sent_elsewhere`,`not_proved`,`no_complainant`,`false_press`],Va=[`complaint`,`assistance`],Ha=500,Ua={service:``,desk:``},Z=class extends T{constructor(...e){super(...e),this._filtered=!1,this._backwards=!1,this._named=Ua,this._round=0,this._changed=({target:e})=>{e instanceof HTMLSelectElement?this._searchSoon(0):e instanceof HTMLInputElement&&this._searchSoon(e.type===`checkbox`?0:Ha)},this._submit=e=>{e.preventDefault(),this._search()},this._clear=()=>{this.renderRoot.querySelector(`form`)?.reset(),clearTimeout(this._typing),this._named=Ua,this._round+=1,this._backwards=!1,this._filtered=!1,K(this,`abhijog-bell-filter`,{}),this.renderRoot.querySelector(`input`)?.focus()}}static{this.styles=[F,h`
      form,
      .fields {
        display: grid;
        gap: 12px;
      }
      .number,
      .buttons {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px;
      }
      .number label {
        flex: 1 1 200px;
      }
      .fields {
        grid-template-columns: repeat(auto-fill, minmax(min(150px, 100%), 1fr));
        padding-block: 12px;
      }
      label {
        display: block;
        font-weight: 600;
      }
      label input:not([type="checkbox"]),
      label select {
        display: block;
        width: 100%;
        font-weight: 400;
      }
      label.tick {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 48px;
        align-self: end;
      }
      .tick input {
        width: 24px;
        min-height: 24px;
        margin: 0;
      }
      .wrong {
        font-weight: 600;
      }
      summary {
        min-height: 48px;
        padding-block: 12px;
        cursor: pointer;
        width: fit-content;
      }
    `]}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this._typing)}render(){return y`<form role="search" aria-label=${this.text(`register.search`)} @submit=${this._submit} @input=${this._changed}>
      <div class="number">
        ${this._field(`complaint`,y`<input name="complaint" inputmode="numeric" autocomplete="off" />`)}
        <button type="submit">
          ${N(`M9.5,3A6.5,6.5 0 0,1 16,9.5C16,11.11 15.41,12.59 14.44,13.73L14.71,14H15.5L20.5,19L19,20.5L14,15.5V14.71L13.73,14.44C12.59,15.41 11.11,16 9.5,16A6.5,6.5 0 0,1 3,9.5A6.5,6.5 0 0,1 9.5,3M9.5,5C7,5 5,7 5,9.5C5,12 7,14 9.5,14C12,14 14,12 14,9.5C14,7 12,5 9.5,5Z`)}${this.text(`register.search`)}
        </button>
        ${this._filtered?this._clearButton():S}
      </div>
      <details>
        <summary>${this.text(`register.more_choices`)}</summary>
        <p>${this.text(`register.number_alone`)}</p>
        <div class="fields">${this._fields()}</div>
      </details>
      <div role="alert">${this._backwards?y`<p class="wrong">${this.text(`register.backwards`)}</p>`:S}</div>
    </form>`}_clearButton(){return y`<button type="button" @click=${this._clear}>${this.text(`register.clear`)}</button>`}_fields(){let{text:e,office:t}=this,{bells:n,officers:r,former:i}=t;return y`
      ${this._field(`start`,y`<input name="start" type="date" />`)}
      ${this._field(`end`,y`<input name="end" type="date" />`)}
      ${this._choice(`status`,[`open`,`closed`].map(t=>({value:t,label:e(`register.status_${t}`)})))}
      ${this._choice(`outcome`,Ba.map(t=>({value:t,label:e(`outcome.${t}`)})))}
      ${this._choice(`bell`,n.map(({id:e,name:t})=>({value:e,label:t})),i.bells.map(({id:e,name:t})=>({value:e,label:t})))}
      ${this._choice(`officer`,r.map(({id:e,post:t})=>({value:e??``,label:t})),i.officers.map(({id:e,post:t})=>({value:e,label:t})))}
      ${za(this._round,y`${this._name(`service`,t.services)} ${this._name(`desk`,t.desks)}`)}
      ${this._choice(`purpose`,Va.map(t=>({value:t,label:e(`purpose.${t}`)})))}
      <label class="tick"><input name="tests" type="checkbox" checked />${e(`register.tests`)}</label>
    `}_field(e,t){return y`<label>${this.text(`register.${e}`)} ${t}</label>`}_choice(e,t,n=[]){return this._field(e,y`<select name=${e}>
        <option value="">${this.text(`register.any`)}</option>
        ${Wa(t)}
        ${n.length?y`<optgroup label=${this.text(`register.removed`)}>${Wa(n)}</optgroup>`:S}
      </select>`)}_name(e,t){return y`<abhijog-bell-choice
      name=${e}
      .text=${this.text}
      .label=${this.text(`register.${e}`)}
      .none=${this.text(`register.any`)}
      .options=${t}
      .value=${this._named[e]}
      @abhijog-bell-choice=${({detail:n})=>this._nameBecomes({[e]:n},t)}
    ></abhijog-bell-choice>`}_nameBecomes(e,t){this._named={...this._named,...e};let[n=``]=Object.values(e);this._searchSoon(n===``||t.includes(n)?0:Ha)}_searchSoon(e){clearTimeout(this._typing),e?this._typing=setTimeout(()=>this._search(),e):this._search()}_search(){clearTimeout(this._typing);let e=this._filter();this._backwards=zi(e),this._backwards||(this._filtered=Bi(e),K(this,`abhijog-bell-filter`,e))}_filter(){let e=this.renderRoot.querySelector(`form`)??void 0,t=[...new FormData(e)].map(([e,t])=>[e,String(t)]),{service:n,desk:r}=this._named,i={service:Li(n,this.office.services),desk:Li(r,this.office.desks)};return Ii({...Object.fromEntries(t),...i})}};B([E({attribute:!1})],Z.prototype,`text`,void 0),B([E({attribute:!1})],Z.prototype,`office`,void 0),B([D()],Z.prototype,`_filtered`,void 0),B([D()],Z.prototype,`_backwards`,void 0),B([D()],Z.prototype,`_named`,void 0),B([D()],Z.prototype,`_round`,void 0);var Wa=e=>e.map(({value:e,label:t})=>y`<option value=${e}>${t}</option>`),Q=class extends T{constructor(...e){super(...e),this.draft=On,this.label=`form.note`,this.button=`button.save_note`,this.optional=!1,this.busy=!1}static{this.styles=[F,wa]}focus(){this.renderRoot.querySelector(`textarea`)?.focus()}render(){return y`<form novalidate @submit=${this._submit}>
      <div>
        <label for="note">${this.text(this.label)}</label>
        <textarea id="note" rows="3" dir="auto" .value=${this.draft.note} @input=${this._typed}></textarea>
      </div>
      <div class="buttons">
        <button class="main" type="submit" aria-disabled=${this.busy}>${this.text(this.button)}</button>
        <button type="button" @click=${()=>K(this,`abhijog-bell-cancel`,void 0)}>
          ${this.text(`button.cancel`)}
        </button>
      </div>
    </form>`}_typed(e){K(this,`abhijog-bell-draft`,{...this.draft,note:e.target.value})}_submit(e){e.preventDefault(),this.busy||(this.optional||this.draft.note.trim()?K(this,`abhijog-bell-submit`,void 0):this.focus())}};B([E({attribute:!1})],Q.prototype,`text`,void 0),B([E({attribute:!1})],Q.prototype,`draft`,void 0),B([E()],Q.prototype,`label`,void 0),B([E()],Q.prototype,`button`,void 0),B([E({type:Boolean})],Q.prototype,`optional`,void 0),B([E({type:Boolean})],Q.prototype,`busy`,void 0);var Ga=class extends T{constructor(...e){super(...e),this._name=`today`,this._chosen=e=>{this._name=e.target.value,this._name!==`own`&&K(this,`abhijog-bell-period`,this._name)},this._given=e=>{e.preventDefault();let t=new FormData(e.target),[n,r]=[String(t.get(`start`)),String(t.get(`end`))].sort();K(this,`abhijog-bell-period`,{start:n,end:r})}}static{this.styles=[F,h`
      :host,
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px 12px;
      }
      label {
        font-weight: 600;
      }
      select,
      input {
        display: block;
        font-weight: 400;
      }
    `]}render(){return y`
      <label>
        ${this.text(`summary.period`)}
        <select @change=${this._chosen}>
          ${pa.map(e=>y`<option value=${e} .selected=${e===this._name}>${this.text(`period.${e}`)}</option>`)}
        </select>
      </label>
      ${this._name===`own`?this._dates():S}
    `}_dates(){let{start:e,end:t}=this.period;return y`<form @submit=${this._given}>
      <label>${this.text(`register.start`)} <input name="start" type="date" required .value=${e} /></label>
      <label>${this.text(`register.end`)} <input name="end" type="date" required .value=${t} /></label>
      <button type="submit">${this.text(`summary.show`)}</button>
    </form>`}};B([E({attribute:!1})],Ga.prototype,`text`,void 0),B([E({attribute:!1})],Ga.prototype,`period`,void 0),B([D()],Ga.prototype,`_name`,void 0);var Ka=5,qa=class extends T{constructor(...e){super(...e),this.now=0}static{this.styles=[F]}render(){let{absences:e,away_seconds:t,register_restored:n}=this.summary;return y`
      ${n.map(e=>y`<p class="foreign"><b>${this._restored(e)}</b></p>`)}
      ${e.length?this._absences(e,t):S}
    `}_absences(e,t){return y`<details ?open=${e.length<=Ka}>
      <summary>${this.text(`summary.absences`,{count:e.length})}</summary>
      <ul>
        ${Object.entries(t).map(([t,n])=>y`<li class="foreign">
              ${this.text(`summary.away_total`,{bell:t,total:z(n,this.text)})}
              <ul>
                ${e.filter(e=>e.bell===t).map(e=>y`<li>${this._away(e)}</li>`)}
              </ul>
            </li>`)}
      </ul>
    </details>`}_away({began:e,ended:t}){let n=this._moment(e);return t?this.text(`summary.away`,{start:n,end:this._moment(t)}):this.text(`summary.still_away`,{start:n})}_restored({at:e,entries:t,known_entries:n,known_seal:r,bell:i,presses:a}){let o=this._moment(e);if(i)return this.text(`summary.presses_missing`,{at:o,bell:i,presses:a??0});let s={known:n??0,seal:r??`–`};return this.text(`summary.restored`,{at:o,entries:t,...s})}_moment(e){return R(e,this.now,this.clockwork)}};B([E({attribute:!1})],qa.prototype,`text`,void 0),B([E({attribute:!1})],qa.prototype,`clockwork`,void 0),B([E({attribute:!1})],qa.prototype,`summary`,void 0),B([E({type:Number})],qa.prototype,`now`,void 0);var Ja=class extends T{constructor(...e){super(...e),this.office=``,this.seal=``,this._problem=``,this._busy=!1,this._verify=async()=>{if(!this._busy){this._busy=!0,this._problem=``,this._found=void 0;try{this._found=await yn(this.hass,this.office)}catch(e){this._problem=await Cn(this.hass,e)}finally{this._busy=!1}}}}static{this.styles=[F,h`
      .seal {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
      }
      code {
        font-size: 1.1em;
      }
      .found {
        display: flex;
        gap: 8px;
        font-weight: 600;
      }
    `]}render(){let e=A(this.hass);return y`
      <div class="seal">
        <span>${e(`summary.seal`)} <code>${this.seal}</code></span>
        <button type="button" aria-disabled=${this._busy} @click=${this._verify}>
          ${N(`M21,11C21,16.55 17.16,21.74 12,23C6.84,21.74 3,16.55 3,11V5L12,1L21,5V11M12,21C15.75,20 19,15.54 19,11.22V6.3L12,3.18L5,6.3V11.22C5,15.54 8.25,20 12,21M10,17L6,13L7.41,11.59L10,14.17L16.59,7.58L18,9`)}
          ${e(this._busy?`verify.busy`:`verify.button`)}
        </button>
      </div>
      <div role="status">${this._result()}</div>
    `}_result(){if(this._problem)return y`<p class="found foreign">${this._problem}</p>`;if(!this._found)return S;let e=A(this.hass),{ok:t,entries:n,seal:r}=this._found;return y`<p class="found">
      ${N(t?te:a)}
      <span class="foreign">${t?e(`verify.sound`,{count:n,seal:r}):this._damage(this._found)}</span>
    </p>`}_damage({damage:e,differing:t,first_bad:n}){let r=A(this.hass);return e?r(`verify.damaged`,{damage:e}):n===null?r(`verify.differing`,{tables:t.join(`, `)}):r(`verify.changed`,{number:n})}};B([E({attribute:!1,hasChanged:hr})],Ja.prototype,`hass`,void 0),B([E()],Ja.prototype,`office`,void 0),B([E()],Ja.prototype,`seal`,void 0),B([D()],Ja.prototype,`_found`,void 0),B([D()],Ja.prototype,`_problem`,void 0),B([D()],Ja.prototype,`_busy`,void 0);var Ya={rung:u,rung_again:de,acknowledged:i,acknowledgement_lapsed:we,escalated:t,passed_over:n,unheard:o,heard:ie,noted:ve,classified:Se,closed:ee,reopened:ge,entered:oe,referred:s,extended:m,reminded:p,expired:f,appealed:xe,result_told:i,disclosed:ue},Xa=6e4;function Za({entries:e},t){let n=Qa(e);return e.map((r,i)=>({seq:r.seq,path:Ya[r.kind],title:$a(r,e.slice(0,i),t.text),at:r.at,when:R(r.at,t.now,t.clockwork),after:i?eo(n,r,t.text):``,who:to(r,t.text),details:no(r,t),quotes:oo(r)}))}function Qa(e){let t=e[0];return t?.time_known===!1?void 0:t?.pressed_at}function $a(e,t,n){let{kind:r,officer:i,outcome:a,medium:o}=e;return r===`closed`?n(t.some(e=>e.kind===`closed`)?`story.closed_again`:`story.closed`,{outcome:a?n(`outcome.${a}`):`–`}):r===`rung`&&o===`walk_in`?n(`story.walk_in`):r===`escalated`||r===`passed_over`?n(`story.${r}`,{officer:i??`–`}):(r===`acknowledged`||r===`heard`)&&i?n(`story.${r}_by`,{officer:i}):n(r===`reminded`?e.matter===`result`?`story.reminded_result`:`story.reminded`:`story.${r}`)}function eo(e,{at:t,given_at:n,pressed_at:r},i){return e?i(`story.after`,{duration:z((Date.parse(n??r??t)-Date.parse(e))/1e3,i)}):``}function to({actor:{type:e,name:t},officer:n},r){return e===`officer`&&t&&t===n?``:e===`automation`||e===`office`?r(`who.${e}`):t?r(`who.${e}`,{name:t}):r(`who.unknown`)}function no(e,t){let{text:n}=t,{press_kind:r,alerted:i,away:a}=e;return[e.test?n(`mark.test`):``,r&&r!==`press`?n(`mark.${r}`):``,...ao(e,t),ro(e,t),...io(e,t),i?.length?n(`status.alerted`,{posts:i.join(`, `)}):``,a?.length?n(`story.away`,{posts:a.join(`, `)}):``].filter(e=>e!==``)}function ro({claim:e,applied_on:t,limit:n,limit_due:r},{text:i,clockwork:a}){if(!e||!t||!r)return``;let{language:o}=a.locale,[s,c]=[G(t,o),G(r,o)];return i(`story.${e}`,{applied:s,due:c,limit:n??`–`})}function io(e,{text:t,clockwork:n}){let{kind:r,medium:i,received:a,due:o,about:s,tell_by:c}=e,l=e=>G(e,n.locale.language),u=r===`referred`||r===`extended`||r===`appealed`;return[r===`entered`&&a?t(`story.received`,{day:l(a)}):``,r===`entered`&&i?t(`mark.${i}`):``,u&&o?t(`status.decide_by`,{due:l(o)}):``,s?t(`status.about`,{post:s}):``,c?t(`status.tell_by`,{day:l(c)}):``]}function ao(e,{text:t,clockwork:n,now:r}){let{at:i,pressed_at:a,time_known:o,late:s,given_at:c,due:l}=e,u=e=>R(e,r,n);return o===!1?[t(`story.time_unknown`,{arrived:u(i)})]:s&&a?[t(`story.pressed_arrived`,{pressed:u(a),arrived:u(i)})]:c?[t(`story.given_arrived`,{given:u(c),arrived:u(i)})]:l&&Date.parse(i)-Date.parse(l)>Xa?[t(`story.was_due`,{due:u(l)})]:[]}function oo({service:e,desk:t,note:n,text:r,reason:i}){return[[`form.service`,e],[`form.desk`,t],[`form.reason`,i],[`form.note`,n??r]].flatMap(([e,t])=>t?[{label:e,value:t}]:[])}var so=h`
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    position: relative;
    display: flex;
    gap: 12px;
    padding-block-end: 16px;
  }
  li:not(:last-child)::before {
    content: "";
    position: absolute;
    inset-block: 32px 0;
    inset-inline-start: 15px;
    border-inline-start: 2px solid color-mix(in srgb, var(--primary-text-color) 35%, transparent);
  }
  li > .icon {
    width: 32px;
    height: 32px;
    padding: 4px;
  }
  li > div {
    min-width: 0;
  }
  .title {
    font-weight: 700;
  }
  .when {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    font-size: 0.95em;
  }
  .quote {
    border-inline-start: 4px solid color-mix(in srgb, var(--primary-text-color) 35%, transparent);
    padding-inline-start: 10px;
    margin-block-start: 4px;
  }
`,co=class extends T{constructor(...e){super(...e),this.now=0}static{this.styles=[F,so]}render(){let{text:e,clockwork:t,now:n,story:r}=this;return y`${r.complainant?this._complainant(r.complainant):S}
      <ol aria-label=${e(`story.title`)}>
      ${Za(r,{text:e,clockwork:t,now:n}).map(e=>this._line(e))}
      </ol>`}_complainant({name:e,phone:t}){let{text:n}=this;return!e&&!t?y`<p class="complainant">${n(`story.complainant_blanked`)}</p>`:y`<p class="complainant">
      ${n(`story.complainant`)}: ${e?y`<span class="foreign" dir="auto">${e}</span>`:S}
      ${t?y`<a href=${`tel:${t}`} class="foreign">${t}</a>`:S}
    </p>`}_line({path:e,title:t,at:n,when:r,after:i,who:a,details:o,quotes:s}){return y`<li>
      ${N(e)}
      <div>
        <p class="title foreign">${t}</p>
        <p class="when">
          <time datetime=${n}>${r}</time>${i?y`<span>${i}</span>`:S}
          ${a?y`<span class="foreign">${a}</span>`:S}
        </p>
        ${o.map(e=>y`<p class="foreign">${e}</p>`)} ${s.map(e=>this._quote(e))}
      </div>
    </li>`}_quote({label:e,value:t}){return y`<p class="quote">
      ${this.text(e)}: <abhijog-bell-text .text=${this.text} .value=${t}></abhijog-bell-text>
    </p>`}};B([E({attribute:!1})],co.prototype,`text`,void 0),B([E({attribute:!1})],co.prototype,`clockwork`,void 0),B([E({attribute:!1})],co.prototype,`story`,void 0),B([E({type:Number})],co.prototype,`now`,void 0);var lo=160,uo=class extends T{constructor(...e){super(...e),this.value=``,this._whole=!1}static{this.styles=[F,h`
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
    `]}render(){let e=[...this.value],t=e.length>lo;return y`<span class="foreign" dir="auto">${t&&!this._whole?`${e.slice(0,lo).join(``)}…`:this.value}</span>${t?this._more():S}`}_more(){return y`<button type="button" aria-expanded=${this._whole} @click=${()=>this._whole=!this._whole}>
      ${this.text(this._whole?`text.less`:`text.more`)}
    </button>`}};B([E({attribute:!1})],uo.prototype,`text`,void 0),B([E()],uo.prototype,`value`,void 0),B([D()],uo.prototype,`_whole`,void 0);async function fo(e){let t=await e.loadBackendTranslation(`entity`,j).catch(()=>e.localize);return(n,r)=>{let[i]=n.split(`.`),a=e.entities?.[n]?.translation_key??r;return t(`component.abhijog_bell.entity.${i}.${a}.name`)||void 0}}var po=({devices:e})=>Object.values(e).filter(({identifiers:e})=>e.some(([e])=>e===j)).map(({id:e,name_by_user:t,name:n})=>`${e} ${t??n}`).sort().join(`
`),mo=3,ho=(e={},t,n)=>t.flatMap(t=>{let r=e[t];return r?[{entity:r,name:n(r,t)??{type:`entity`}}]:[]}),go=(e,t)=>e.entity.startsWith(`button.`)?{...e,type:`button`,action_name:t,tap_action:{action:`perform-action`,perform_action:`button.press`,target:{entity_id:e.entity}}}:e,_o=e=>e.length?[{type:`entities`,entities:e}]:[],vo=e=>({type:`grid`,column_span:mo,cards:[{...e,grid_options:{columns:`full`}}]}),yo=(e,t,n)=>({type:`grid`,cards:[{type:`heading`,heading:e,icon:t},...n.map(e=>({...e,grid_options:{columns:`full`}}))]}),bo=(e,t)=>({...e,type:`sections`,max_columns:mo,sections:t}),xo=[`problem`,`bell`,`waiting`,`today`,`test_ring`],So=[`problem`,`answer`],Co=[`lost`,`flash_failing`,`stuck`,`chime_lost`,`unconfirmed`,`memory_reset`,`weak_signal`];function wo({bells:e,chimes:t},n,r){if(!e.length&&!t.length)return[yo(n(`bells.none`),`mdi:bell-off-outline`,[])];let i=({entities:e},t)=>_o(ho(e,[...t,...Co],r).map(e=>go(e,n(`bells.press`))));return[...e.map(e=>yo(To(e),`mdi:bell-outline`,i(e,xo))),...t.map(e=>yo(e.name,`mdi:bullhorn-outline`,i(e,So))),...Eo([...e,...t],n)]}var To=({name:e,place:t})=>t&&t!==e?`${e} · ${t}`:e;function Eo(e,t){let n=t=>e.flatMap(({name:e,entities:n})=>ho(n,t,()=>e)),r=e.flatMap(({name:e,entities:t={}})=>ho(t,[t.lost?`lost`:`chime_lost`],()=>e)),i=n([`bell`,...Co]).map(({entity:e})=>e);return[...r.length?[Do(r,t)]:[],...i.length?[vo({type:`logbook`,target:{entity_id:i},hours_to_show:24})]:[]]}var Do=(e,t)=>yo(t(`bells.lately`),`mdi:lan-disconnect`,[{type:`history-graph`,entities:e,hours_to_show:168}]),Oo=[`waiting`,`open`,`today`,`last_complaint`,`unrecorded`],ko={complaints:`head.complaints`},Ao={answer_median:`head.half`,answer_p90:`head.nine_of_ten`,target:`head.target`},jo={hearing_median:`head.half`,hearing_p90:`head.nine_of_ten`},Mo={stat_types:[`change`],chart_type:`bar`,hide_legend:!0},No={stat_types:[`mean`],chart_type:`line`};function Po({entities:e,statistics:t},n,r){let i=_o(ho(e,Oo,r)),a=(e,r,i,a)=>{let o=Object.entries(i).flatMap(([e,r])=>{let i=t[e];return i?[{entity:i,name:n(r)}]:[]});if(!o.length)return[];let s={type:`statistics-graph`,entities:o,period:`day`,days_to_show:56};return[yo(n(e),r,[{...s,...a}])]};return[...a(`head.a_day`,`mdi:chart-bar`,ko,Mo),...a(`head.answer_time`,`mdi:timer-outline`,Ao,No),...a(`head.hearing_time`,`mdi:account-clock-outline`,jo,No),...i.length?[yo(n(`head.now`),`mdi:bell-outline`,i)]:[]]}var Fo={officer:`mdi:bell-ring`,head:`mdi:chart-box-outline`,display:`mdi:monitor`,register:`mdi:book-open-variant`,bells:`mdi:bell-cog-outline`},Io=[`officer`,`head`,`register`,`bells`,`display`];function Lo(e,t,n,r){return e?.loaded?{title:e.name,views:Io.filter(t=>e.views.includes(t)).map(t=>zo(t,e,n,r))}:Ro(t??e?.office,n)}function Ro(e,t){let n=n=>({...bo(Vo(n,t),[vo(Ho(`abhijog-bell-starting`,e))]),subview:n!==Io[0]});return{views:Io.map(r=>r===`display`&&e?Bo(e,t):n(r))}}function zo(e,t,n,r){let i=e=>vo(Ho(e,t.office));switch(e){case`officer`:return bo(Vo(e,n),[i(`abhijog-bell-card`)]);case`head`:return bo(Vo(e,n),[i(`abhijog-bell-summary`),...Po(t,n,r)]);case`register`:return bo(Vo(e,n),[i(`abhijog-bell-register`)]);case`bells`:return bo(Vo(e,n),wo(t,n,r));case`display`:return Bo(t.office,n)}}var Bo=(e,t)=>({...Vo(`display`,t),type:`panel`,cards:[Ho(`abhijog-bell-display`,e)]}),Vo=(e,t)=>({title:t(`view.${e}`),path:e,icon:Fo[e]}),Ho=(e,t)=>({type:`custom:${e}`,...t?{office:t}:{}}),Uo=class extends HTMLElement{static async generate(e,t){let[n,r]=await Promise.all([nn(t.connection).catch(()=>[]),fo(t)]);return Lo(rr(n,e.office),e.office,A(t),r)}static shouldRegenerate(e,t,n){return t.devices!==n.devices&&po(t)!==po(n)}},Wo=`https://github.com/abhijog-bell/abhijog-bell/blob/main/docs/screens.md`,Go={"abhijog-bell-text":uo,"abhijog-bell-choice":q,"abhijog-bell-note-form":Q,"abhijog-bell-close-form":J,"abhijog-bell-complaint":Y,"abhijog-bell-filter":Z,"abhijog-bell-story":co,"abhijog-bell-period":Ga,"abhijog-bell-figures":Ra,"abhijog-bell-remarks":qa,"abhijog-bell-seal":Ja,"abhijog-bell-card":Ur,"abhijog-bell-display":Si,"abhijog-bell-register":na,"abhijog-bell-summary":Sa,"abhijog-bell-starting":ra,"ll-strategy-dashboard-abhijog-bell":Uo};function Ko(){for(let[e,t]of Object.entries(Go))customElements.get(e)||customElements.define(e,t)}Ko(),customElements.whenDefined(`home-assistant`).then(Ko);var $=k(navigator.language),qo=[{type:`abhijog-bell-card`,name:$(`card.name`),description:$(`card.description`),preview:!0,documentationURL:Wo},{type:`abhijog-bell-display`,name:$(`display.name`),description:$(`display.description`),preview:!0,documentationURL:Wo},{type:`abhijog-bell-register`,name:$(`register.name`),description:$(`register.description`),preview:!0,documentationURL:Wo},{type:`abhijog-bell-summary`,name:$(`summary.name`),description:$(`summary.description`),preview:!0,documentationURL:Wo}],Jo=[{type:`abhijog-bell`,strategyType:`dashboard`,name:$(`strategy.name`),description:$(`strategy.description`),documentationURL:Wo}];(window.customCards??=[]).push(...qo),(window.customStrategies??=[]).push(...Jo);