rebut_unit(arena rebut_base)
rebut_unit(names rebut_base)
rebut_unit(utf8 rebut_base)
