rebut_unit(carneades rebut_formats)
rebut_unit(format rebut_formats)
