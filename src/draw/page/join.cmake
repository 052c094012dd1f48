# Joins MODULES into the script OUT. Each becomes a function that is called once and returns what the module
# exports, so that names stay its own. A module stands behind those that it imports from; what is exported is a
# function or a const, and is imported by its own name.
set(script "")
foreach(module IN LISTS MODULES)
  get_filename_component(name ${module} NAME_WE)
  file(READ ${module} text)
  set(text "\n${text}")
  string(REGEX MATCHALL "\nexport (async )?(function|const|class) [A-Za-z_]+" exports "${text}")
  list(TRANSFORM exports REPLACE ".* " "")
  list(JOIN exports ", " exports)
  string(REGEX REPLACE "\nimport ([^;]*) from \"./([a-z_]+).js\";" "\nconst \\1 = $\\2;" text "${text}")
  string(REPLACE "\nexport " "\n" text "${text}")
  string(APPEND script "const $${name} = (() => {${text}return { ${exports} };\n})();\n")
endforeach()
file(WRITE ${OUT} "${script}")
