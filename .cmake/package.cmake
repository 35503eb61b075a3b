# What is handed out: a .deb and a tar that runs from any folder, both made by cpack in a release build. Programs find assets and content
# under share/earshot beside them (game/base/folders.h).

set(EARSHOT_RELEASE_DATE "2026-11-30")  # of the version in CMakeLists.txt
set(package_id invalid.earshot.Earshot)
set(package_from ${CMAKE_SOURCE_DIR}/tools/package)
configure_file(${package_from}/${package_id}.metainfo.xml.in
  ${CMAKE_BINARY_DIR}/${package_id}.metainfo.xml @ONLY)

install(TARGETS earshot earshot-host earshot-content RUNTIME DESTINATION bin)
install(DIRECTORY assets content DESTINATION share/earshot
  PATTERN "*.pot" EXCLUDE)
install(FILES ${package_from}/${package_id}.desktop DESTINATION share/applications)
install(FILES ${CMAKE_BINARY_DIR}/${package_id}.metainfo.xml DESTINATION share/metainfo)
install(FILES ${package_from}/earshot.svg DESTINATION share/icons/hicolor/scalable/apps
  RENAME ${package_id}.svg)
install(FILES CHANGELOG.md assets/LICENCES.md ${package_from}/README.txt
  DESTINATION share/doc/earshot)

set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)  # what is installed is built, or the installation says so
set(CPACK_GENERATOR "DEB;TGZ")
set(CPACK_PACKAGE_NAME earshot)
set(CPACK_PACKAGE_CONTACT "Earshot <nobody@earshot.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "role-play training in listening to customers")
set(CPACK_PACKAGE_DESCRIPTION
  "Listen to customers whose complaint is not the reason, find out what is going on, and keep what you promised. With a host for workshops that needs no internet.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no library asks for by itself: a driver to draw with, and the dictionary of the content tool.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libgl1-mesa-dri, hunspell-en-gb")
include(CPack)
