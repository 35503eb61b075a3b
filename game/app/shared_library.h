// A library that is opened while the program runs, where there is one.
//
// Entry points: SharedLibrary::open() and function(). Types of functions come from the library's own
// headers: `library.function<decltype(spd_say)>("spd_say")`.
#pragma once

#include <memory>

namespace earshot::app {

class SharedLibrary {
 public:
  // Nothing is opened where there is no such library on this computer.
  static SharedLibrary open(const char* name);

  explicit operator bool() const { return handle_ != nullptr; }
  // Null where the library lacks it.
  template <class Function>
  Function* function(const char* name) const {
    return reinterpret_cast<Function*>(address(name));
  }

 private:
  void* address(const char* name) const;
  struct Close {
    void operator()(void* handle) const;
  };
  std::unique_ptr<void, Close> handle_;
};

}  // namespace earshot::app
