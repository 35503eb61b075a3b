#include "app/rehearse.h"

#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>

#include "base/spoken.h"
#include "check/files.h"
#include "scenario/built_in.h"
#include "ui/screens/rehearsal/rehearsal_screen.h"
#include "ui/screens/rehearsal/reloader.h"
#include "ui/words/words.h"

namespace earshot::app {
namespace {

namespace fs = std::filesystem;

// Of this process alone, and gone with it.
class PassingFolder {
 public:
  PassingFolder() {
    std::error_code failed;
    std::string pattern = (fs::temp_directory_path(failed) / "earshot-XXXXXX").string();
    if (!failed && ::mkdtemp(pattern.data()) != nullptr) folder_ = pattern;
  }
  ~PassingFolder() {
    std::error_code ignored;
    if (!folder_.empty()) fs::remove_all(folder_, ignored);
  }
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;

  const fs::path& path() const { return folder_; }

 private:
  fs::path folder_;
};

// The pack that the scenario lies in, or an empty one.
base::Result<scenario::Pack> pack_around(const fs::path& file) {
  if (const auto folder = check::pack_above(file))
    return scenario::load_pack(*folder, scenario::built_in_rubric);
  scenario::Pack pack;
  pack.rubric = scenario::built_in_rubric();
  return pack;
}

base::Result<ui::World> open_passing_world(const fs::path& file, const fs::path& records,
                                           std::optional<std::uint64_t> seed) {
  if (records.empty())
    return base::Failure{
        base::said("no folder for passing files could be made; TMPDIR says where")};
  auto pack = pack_around(file);
  if (!pack) return pack.failure();
  auto store = records::Store::open(records, now_text());
  if (!store) return store.failure();
  return world_of(std::move(*pack), std::move(*store), seed);
}

// The game speaks as the player wishes; the customer as the author has written.
void speak_as_written(ui::World& world) {
  const auto& languages = world.languages;
  const std::string wanted = world.language.value_or(world.system_language);
  ui::speak(languages.all()[languages.chosen(wanted)].words.get());
  const auto& written = world.pack.languages;
  world.spoken.choose(world.pack, written.empty() ? "en" : written.front());
}

}  // namespace

base::Outcome rehearse(Options options, ui::Stage& stage,
                       const std::function<void(ui::World&)>& prepare) {
  const PassingFolder folder;
  auto world = open_passing_world(options.rehearse, folder.path(), options.world.seed);
  if (!world) return world.failure();
  prepare(*world);
  speak_as_written(*world);
  Waker waker;
  options.loop.waker = &waker;
  ui::Reloader reloader(options.rehearse, [&waker] { waker.wake(); });
  if (auto started = reloader.start(); !started) return started;
  ui::RehearsalScreen screen(*world, options.rehearse.filename().string(),
                             [&reloader] { return reloader.take(); });
  return run(options.loop, stage, [&screen](ui::Ui& ui) { screen.draw(ui); });
}

}  // namespace earshot::app
