include(CMakeFindDependencyMacro)
find_dependency(PkgConfig)
pkg_check_modules(GLIB REQUIRED IMPORTED_TARGET glib-2.0>=2.74)
include(${CMAKE_CURRENT_LIST_DIR}/rebut-targets.cmake)
