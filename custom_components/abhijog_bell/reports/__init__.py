"""The reports of an office: pure tables out of the register's figures, and the pages and files made of them."""
