// By whom another thread ends the window's waiting: something is there to be taken in.
//
// Entry points: Waker::wake(), from any thread; Awake, held while there is a window. Without one a
// wake is lost, and nothing needs it: the first picture takes in what is there.
#pragma once

#include <mutex>

namespace earshot::app {

class Waker {
 public:
  void wake();

  class Awake {
   public:
    explicit Awake(Waker* waker) : waker_(waker) { set(true); }
    Awake(const Awake&) = delete;
    Awake& operator=(const Awake&) = delete;
    ~Awake() { set(false); }

   private:
    void set(bool open);
    Waker* waker_;  // may be null
  };

 private:
  std::mutex mutex_;
  bool open_ = false;
};

}  // namespace earshot::app
