// CLI11 reads the options; what it would say in English of its own is said here, in the language of the
// system.
#include "app/options.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "ui/gallery/gallery.h"
#include "ui/words/words.h"

namespace earshot::app {
namespace {

using ui::tr;
using ui::trf;

std::string text_of(std::string_view words) { return std::string(words); }

std::string examples() {
  const auto line = [](std::string_view command, std::string_view words) {
    constexpr std::size_t kColumn = 37;  // a command that is longer has its words beneath it
    const std::string gap = command.size() < kColumn ? "" : fmt::format("\n{:39}", "");
    return fmt::format("\n  {:<37}{}{}", command, gap, words);
  };
  return text_of(tr("Examples:")) + line("earshot", tr("play")) +
         line("earshot --content my-pack", tr("play your own customers")) +
         line("earshot --records /media/stick/ida", tr("keep what is played in this folder")) +
         line("earshot --join http://192.168.1.20:7373/join#4F7K2M", tr("come into a workshop")) +
         line("earshot --rehearse marta.yaml", tr("try a scenario while you write it"));
}

// What may stand behind an option; says in words what is wrong with it.
CLI::Validator those(const std::function<std::string(std::string&)>& complaint) {
  return {complaint, ""};
}

CLI::Validator a_folder() {
  return those([](std::string& path) {
    std::error_code ignored;
    const bool there = std::filesystem::is_directory(path, ignored);
    return there ? std::string() : trf("there is no folder {}", path);
  });
}

CLI::Validator a_file() {
  return those([](std::string& path) {
    std::error_code ignored;
    const bool there = std::filesystem::is_regular_file(path, ignored);
    return there ? std::string() : trf("there is no file {}", path);
  });
}

template <class Number>
bool reads_as(const std::string& text, Number& number) {
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && at == end;
}

CLI::Validator a_whole_number() {
  return those([](std::string& text) {
    std::uint64_t number = 0;
    return reads_as(text, number) ? std::string() : trf("`{}` is no whole number", text);
  });
}

CLI::Validator between(double least, double most) {
  return those([=](std::string& text) {
    double number = least - 1.0;
    const bool within = reads_as(text, number) && number >= least && number <= most;
    return within ? std::string() : trf("`{}` is no number from {} to {}", text, least, most);
  });
}

CLI::Validator a_size(WindowWish& window) {
  return those([&window](std::string& text) {
    const std::size_t cross = std::min(text.find('x'), text.size());
    const bool understood = cross < text.size() && reads_as(text.substr(0, cross), window.width) &&
                            reads_as(text.substr(cross + 1), window.height) && window.width > 0 &&
                            window.height > 0;
    return understood ? std::string() : text_of(tr("write it as 1280x720"));
  });
}

// `names` in the order of their numbers.
CLI::Validator one_of(std::vector<std::string> names) {
  return those([names = std::move(names)](std::string& word) {
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i) {
      all += (all.empty() ? "`" : ", `") + names[i] + "`";
      if (word != names[i]) continue;
      word = std::to_string(i);
      return std::string();
    }
    return trf("there is no `{}`; there are {}", word, all);
  });
}

CLI::Validator theme_names() {
  std::vector<std::string> names;
  names.reserve(std::size(ui::kThemes));
  for (const ui::ThemeId id : ui::kThemes) names.emplace_back(ui::theme(id).name);
  return one_of(std::move(names));
}

CLI::Validator family_names() {
  std::vector<std::string> names;
  names.reserve(std::size(text::kFamilies));
  for (const text::Family family : text::kFamilies) names.emplace_back(text::word_of(family));
  return one_of(std::move(names));
}

void add_play(CLI::App& app, Options& options) {
  app.add_option("--content", options.world.content,
                 text_of(tr("The folder of a pack, in place of the shipped one")))
      ->type_name(text_of(tr("DIR")))
      ->check(a_folder());
  app.add_option("--records", options.world.records, text_of(tr("The folder for what is played")))
      ->type_name(text_of(tr("DIR")));
  app.add_option("--join", options.world.join,
                 text_of(tr("Come into a workshop: the link that its host prints, or shows as a QR "
                            "code")))
      ->type_name("URL");
  app.add_option("--seed", options.world.seed,
                 text_of(tr("Variants and the order of replies are drawn from this number")))
      ->type_name("N")
      ->check(a_whole_number());
}

void add_rehearsal(CLI::App& app, Options& options) {
  app.add_option("--rehearse", options.rehearse,
                 text_of(tr("Try this scenario while you write it: read again when it is saved; "
                            "nothing is kept")))
      ->type_name(text_of(tr("FILE.yaml")))
      ->check(a_file());
}

void add_look(CLI::App& app, Options& options) {
  app.add_option("--theme", options.theme, text_of(tr("In place of what the player has set")))
      ->type_name("dark|light|high-contrast")
      ->transform(theme_names());
  app.add_option("--text-size", options.text_size,
                 text_of(tr("In pixels, in place of what the player has set")))
      ->type_name("18-40")
      ->check(between(ui::kLeastTextSize, ui::kMostTextSize));
  app.add_option("--typeface", options.family, text_of(tr("In place of what the player has set")))
      ->type_name("standard|andika|open-dyslexic")
      ->transform(family_names());
  app.add_option("--language", options.language,
                 text_of(tr("Its code, as en or de, in place of what the player has set")))
      ->type_name(text_of(tr("CODE")));
  app.add_flag("--still", options.still, text_of(tr("Reduced motion")));
  app.add_option("--window", options.window_size, text_of(tr("The size of the window")))
      ->type_name(text_of(tr("WxH")))
      ->check(a_size(options.loop.window));
}

void add_tests(CLI::App& app, Options& options) {
  const std::string group(tr("For tests and for looking"));
  app.add_option("--widgets", options.loop.widgets,
                 text_of(tr("Write what stands where after each picture")))
      ->type_name(text_of(tr("FILE")))
      ->group(group);
  app.add_option("--screenshot", options.loop.screenshot, text_of(tr("Write one picture and end")))
      ->type_name(text_of(tr("FILE.png")))
      ->group(group);
  app.add_option("--after", options.loop.screenshot_after,
                 text_of(tr("Seconds before that picture")))
      ->type_name(text_of(tr("SECONDS")))
      ->check(between(0.0, 3600.0))
      ->group(group);
  app.add_option("--gallery", options.gallery, text_of(tr("Show a sheet in place of the game")))
      ->type_name(text_of(tr("NAME")))
      ->group(group);
}

void say_in_words(CLI::App& app) {
  app.set_help_flag("-h,--help", text_of(tr("Print this and end")));
  app.set_version_flag("--version", "earshot " EARSHOT_VERSION,
                       text_of(tr("Print the version and end")));
  app.option_defaults()->group(text_of(tr("Options")));
  app.get_help_ptr()->group(text_of(tr("Options")));
  app.get_version_ptr()->group(text_of(tr("Options")));
  app.get_formatter()->label("Usage", text_of(tr("Usage")));
  app.get_formatter()->label("OPTIONS", text_of(tr("OPTIONS")));
  app.footer(examples());
}

// CLI11 says `--seed: why` of what is behind an option, and `…: --seat` of what it does not know.
std::string complaint_of(const CLI::ParseError& error) {
  const std::string text = error.what();
  const std::size_t last = text.rfind(": ");
  if (error.get_name() == "ExtrasError" && last != std::string::npos)
    return trf("`{}` is none of the game's options", text.substr(last + 2));
  if (error.get_name() == "ArgumentMismatch")
    return trf("{} wants something behind it", text.substr(0, text.find(':')));
  return text;
}

}  // namespace

std::variant<Options, int> read_options(int argc, char** argv) {
  Options options;
  CLI::App app(text_of(tr("A role-play game about listening to customers")), "earshot");
  say_in_words(app);
  add_play(app, options);
  add_rehearsal(app, options);
  add_look(app, options);
  add_tests(app, options);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    std::fprintf(stderr, "earshot: %s\n%s\n", complaint_of(error).c_str(),
                 text_of(tr("Run with --help for more information.")).c_str());
    return 2;
  }
  return options;
}

}  // namespace earshot::app
