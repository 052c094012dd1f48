if(TARGET rebut_live_driver)
  rebut_unit(server rebut_live rebut_live_driver)
  rebut_unit(watch rebut_live rebut_live_driver)
endif()
