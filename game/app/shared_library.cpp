#include "app/shared_library.h"

#include <dlfcn.h>

namespace earshot::app {

void SharedLibrary::Close::operator()(void* handle) const { ::dlclose(handle); }

SharedLibrary SharedLibrary::open(const char* name) {
  SharedLibrary library;
  library.handle_.reset(::dlopen(name, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE));
  return library;
}

void* SharedLibrary::address(const char* name) const {
  return handle_ == nullptr ? nullptr : ::dlsym(handle_.get(), name);
}

}  // namespace earshot::app
