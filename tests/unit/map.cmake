rebut_unit(claim rebut_map)
rebut_unit(draft rebut_map)
rebut_unit(scheme rebut_map)
rebut_unit(seal rebut_map)
