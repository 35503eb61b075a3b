#include "ui/access/commands.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "ui/words/words.h"

namespace earshot::ui {
namespace {

constexpr CommandArea kAnywhere = CommandArea::everywhere;
constexpr CommandArea kTalk = CommandArea::conversation;

constexpr Binding key(Command command, CommandArea area, std::string_view words,
                      std::string_view cap, Key key, std::string_view pad_cap = {},
                      Key pad = Key::none) {
  return {command, area, words, cap, key, 0, false, pad_cap, pad};
}

// Translators: the desk's pages are opened by the first letters of their names; see Notes, Record,
// Promises and Know-how.
constexpr Binding initial(Command command, std::string_view words) {
  return {command, kTalk, words, {}, Key::none, 0, true};
}

// In the order of Command. `E` is a letter of its own and no initial, because it stands beside what
// is said and not on a page.
constexpr std::array kBindings{
    key(Command::next, kAnywhere, msg("To what comes next"), msg("Tab"), Key::tab, "RT"),
    key(Command::previous, kAnywhere, msg("To what came before"), msg("Shift+Tab"), Key::tab, "LT"),
    key(Command::move, kAnywhere, msg("To what lies there; left and right set what can be set"),
        "← → ↑ ↓", Key::none, msg("D-pad")),
    key(Command::take, kAnywhere, msg("Take what has the frame around it"), msg("Enter"),
        Key::enter, "A", Key::enter),
    key(Command::scroll, kAnywhere, msg("Turn the page of a long text"), msg("Page Up, Page Down"),
        Key::page_down),
    key(Command::back, kAnywhere, msg("Back, or close what is open"), msg("Esc"), Key::escape, "B",
        Key::escape),
    Binding{Command::keys, kAnywhere, msg("This list"), msg("? or F1"), Key::f1, U'?', false,
            msg("Select"), Key::f1},
    key(Command::menu, kAnywhere, msg("The menu"), msg("F10"), Key::f10, msg("Start"), Key::f10),
    key(Command::repeat, kAnywhere, msg("Read the last words aloud once more"), msg("F2"), Key::f2,
        msg("Left stick, pressed"), Key::f2),
    key(Command::listen, kTalk, msg("Go on listening"), msg("Space"), Key::space,
        // Translators: the button A of a gamepad
        msg("A, with no frame"), Key::space),
    key(Command::replies, kTalk, msg("Reply; while the customer speaks, interrupt"), "1–9",
        Key::none, "Y", Key::pad_y),
    Binding{Command::notice,
            kTalk,
            msg("Notice how the last line was said"),
            {},
            Key::none,
            U'e',
            false,
            "X",
            Key::pad_x},
    key(Command::take_back, kTalk, msg("Take your last reply back, in practice"), msg("Backspace"),
        Key::backspace),
    initial(Command::notes, msg("Notes")),
    initial(Command::record, msg("Record")),
    initial(Command::promises, msg("Promises")),
    initial(Command::pages, msg("Know-how")),
    key(Command::next_tab, kTalk, msg("The desk's next page"), {}, Key::none, "RB", Key::pad_right),
    key(Command::previous_tab, kTalk, msg("The desk's page before"), {}, Key::none, "LB",
        Key::pad_left),
};

std::string upper(char32_t letter) {
  return {static_cast<char>(std::toupper(static_cast<unsigned char>(letter)))};
}

}  // namespace

std::span<const Binding> bindings() { return kBindings; }

const Binding& binding_of(Command command) { return kBindings[static_cast<std::size_t>(command)]; }

char32_t letter_of(const Binding& binding) {
  if (!binding.is_initial) return binding.letter;
  const std::string_view words = tr(binding.words);
  const char letter = words.empty() ? '\0' : words.front();
  return static_cast<char32_t>(std::tolower(static_cast<unsigned char>(letter)));
}

bool asked(Ui& ui, Command command) {
  const Binding& what = binding_of(command);
  if (what.pad != Key::none && ui.pressed(what.pad)) return true;
  if (what.key != Key::none && what.key != what.pad && ui.pressed(what.key)) return true;
  const char32_t letter = letter_of(what);
  return letter != 0 && ui.typed(letter);
}

std::string cap_of(const Binding& binding, bool on_pad) {
  if (on_pad) return std::string(tr(binding.pad_cap));
  if (!binding.cap.empty()) return std::string(tr(binding.cap));
  const char32_t letter = letter_of(binding);
  return letter == 0 ? std::string() : upper(letter);
}

std::string cap_shown(const Ui& ui, std::string_view cap) {
  if (!ui.by_pad()) return std::string(cap);
  const auto found = std::ranges::find_if(kBindings, [&](const Binding& one) {
    return !one.pad_cap.empty() && cap_of(one, false) == cap;
  });
  if (found == kBindings.end()) return std::string(cap);
  // Beside a button there is room for the name of one only.
  return found->pad == Key::space ? "A" : cap_of(*found, true);
}

}  // namespace earshot::ui
