rebut_unit(braces rebut_argdown)
rebut_unit(scanner rebut_argdown)
rebut_unit(title rebut_argdown)
