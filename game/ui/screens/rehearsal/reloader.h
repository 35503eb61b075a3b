// Reads the scenario of a rehearsal, reads it again whenever somebody saves, and has it checked.
//
// Entry points: Reloader, take(). It waits and works on a thread of its own; `wake` is called from
// there when there is something to take. What takes no playing is told at once, what only playing
// finds when it is ready; who saves meanwhile does not wait for that.
#pragma once

#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "check/kit.h"
#include "check/report.h"
#include "check/watched_folders.h"
#include "scenario/load.h"
#include "ui/shell/spoken_pack.h"

namespace earshot::ui {

// A scenario as it was saved, with what is to be said about it.
struct Reloaded {
  ScenarioPointer scenario;  // null: it has mistakes that keep it from being played
  check::Report report;
  bool fresh = true;    // the file was read anew; else only the report is more complete
  bool played = false;  // all plays were looked at too
  // The knowledge pages of the pack, read anew with the file.
  std::optional<std::vector<scenario::KnowledgePage>> pages{};
};

using TakeReloaded = std::function<std::optional<Reloaded>()>;

class Reloader {
 public:
  Reloader(std::filesystem::path file, std::function<void()> wake);
  ~Reloader();
  Reloader(const Reloader&) = delete;
  Reloader& operator=(const Reloader&) = delete;

  // Reads it for the first time, and watches its folder, or all of the pack that it lies in.
  base::Outcome start();
  // The newest that nobody has taken.
  std::optional<Reloaded> take();

 private:
  void work();
  void tell(Reloaded what);
  Reloaded read() const;
  check::Report look(bool by_playing, const std::atomic<bool>* cancelled) const;

  std::filesystem::path file_;
  std::function<void()> wake_;
  check::Kit kit_;
  check::WatchedFolders folders_;
  int stop_;  // a descriptor that can be read when the thread is to end
  std::mutex mutex_;
  std::optional<Reloaded> newest_;
  std::thread thread_;  // last: it uses the others
};

}  // namespace earshot::ui
