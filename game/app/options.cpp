#include "app/options.h"

#include <CLI/CLI.hpp>

#include <string>

#include "ui/gallery/gallery.h"

namespace earshot::app {
namespace {

constexpr const char* kAbout = "A role-play game about listening to customers";
constexpr const char* kExamples =
    "Examples:\n"
    "  earshot                              play\n"
    "  earshot --content my-pack            play your own customers\n"
    "  earshot --records /media/stick/ida   keep what is played in this folder";

// As CLI11's own check, but it says in words what there is.
CLI::Validator theme_names() {
  return CLI::Validator(
      [](std::string& word) {
        std::string all;
        for (const ui::ThemeId id : ui::kThemes) {
          const std::string name(ui::theme(id).name);
          all += (all.empty() ? "`" : ", `") + name + "`";
          if (word != name) continue;
          word = std::to_string(static_cast<int>(id));
          return std::string();
        }
        return "there is no `" + word + "`; there are " + all;
      },
      "");
}

void add_play(CLI::App& app, Options& options) {
  app.add_option("--content", options.world.content,
                 "The folder of a pack, in place of the shipped one")
      ->type_name("DIR")
      ->check(CLI::ExistingDirectory.description(""));
  app.add_option("--records", options.world.records, "The folder for what is played")
      ->type_name("DIR");
  app.add_option("--seed", options.world.seed,
                 "Variants and the order of replies are drawn from this number")
      ->type_name("N");
}

void add_look(CLI::App& app, Options& options) {
  app.add_option("--theme", options.theme, "In place of what the player has set")
      ->type_name("dark|light|high-contrast")
      ->transform(theme_names());
  app.add_option("--text-size", options.text_size, "In pixels, in place of what the player has set")
      ->type_name("18-40")
      ->check(CLI::Range(ui::kLeastTextSize, ui::kMostTextSize).description(""));
  app.add_option("--language", options.language,
                 "Its code, as en or de, in place of what the player has set")
      ->type_name("CODE");
  app.add_flag("--still", options.still, "Reduced motion");
  app.add_option_function<std::string>(
         "--window",
         [&options](const std::string& text) {
           const std::size_t cross = text.find('x');
           if (cross == std::string::npos ||
               !CLI::detail::lexical_cast(text.substr(0, cross), options.loop.window.width) ||
               !CLI::detail::lexical_cast(text.substr(cross + 1), options.loop.window.height) ||
               options.loop.window.width < 1 || options.loop.window.height < 1) {
             throw CLI::ValidationError("--window", "write it as 1280x720");
           }
         },
         "The size of the window")
      ->type_name("WxH");
}

void add_tests(CLI::App& app, Options& options) {
  const std::string group = "For tests and for looking";
  app.add_option("--widgets", options.loop.widgets, "Write what stands where after each picture")
      ->type_name("FILE")
      ->group(group);
  app.add_option("--screenshot", options.loop.screenshot, "Write one picture and end")
      ->type_name("FILE.png")
      ->group(group);
  app.add_option("--after", options.loop.screenshot_after, "Seconds before that picture")
      ->type_name("SECONDS")
      ->group(group);
  app.add_option("--gallery", options.gallery, "Show a sheet in place of the game")
      ->type_name("NAME")
      ->group(group);
}

}  // namespace

std::variant<Options, int> read_options(int argc, char** argv) {
  Options options;
  CLI::App app(kAbout, "earshot");
  app.footer(kExamples);
  app.set_version_flag("--version", "earshot " EARSHOT_VERSION);
  add_play(app, options);
  add_look(app, options);
  add_tests(app, options);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return code == 0 ? 0 : 2;
  }
  return options;
}

}  // namespace earshot::app
