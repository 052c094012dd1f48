# The judge of the page under Node.js, without a browser.
add_executable(print_cases page/print_cases.c)
target_include_directories(print_cases PRIVATE unit)
target_link_libraries(print_cases PRIVATE rebut_flags rebut_judge rebut_argdown PkgConfig::CHECK)
file(GLOB maps CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/graphs/*.argdown)
add_test(NAME page/solver
         COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/page/run_node
                 ${CMAKE_CURRENT_SOURCE_DIR}/page/solver.mjs $<TARGET_FILE:print_cases> ${maps})
set_tests_properties(page/solver PROPERTIES LABELS page SKIP_RETURN_CODE 77 ENVIRONMENT
                                            "${REBUT_TEST_ENVIRONMENT}")
