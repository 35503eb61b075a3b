// What the panels of the conversation share in one frame, and what the screen remembers between frames.
//
// Private to screens/conversation. The panels are functions of a Talk; they change the play through its session only.
#pragma once

#include <optional>
#include <string>

#include "ui/access/commands.h"
#include "ui/session/arrival.h"
#include "ui/session/talk_session.h"
#include "ui/shell/spoken_pack.h"
#include "ui/ui.h"

namespace earshot::ui {

enum class DeskTab : std::uint8_t { notes, record, promises, pages };
enum class OpenDialogue : std::uint8_t { none, leave, summarise, diagnose, desk, take_back };

struct TalkMemory {
  DeskTab tab = DeskTab::notes;
  OpenDialogue dialogue = OpenDialogue::none;
  scenario::ChoiceIndex pending = 0;  // the summarise or diagnose card that was taken
  scenario::FactSet picked = 0;       // in its dialogue
  std::optional<scenario::CauseIndex> cause;
  std::size_t page = 0;               // of the knowledge pages
  std::size_t said = 0;               // how much had been said in the frame before
  int place = -1;                     // where the replies of the frame before belonged
  std::string trouble;                // what went wrong outside the rules
  bool go_later = false;              // leave the screen, keep the play
  bool can_take_back_at_once = true;  // there is room for its button beside that to leave
};

struct Talk {
  Ui& ui;
  TalkSession& session;
  Arrival& arrival;
  const SpokenPack& pack;
  TalkMemory& memory;
  Pace pace = Pace::mine;
  bool captions = true;
  bool first_time = false;  // somebody who has never said their name: what can be done is said
  bool compact = false;     // large text: less around the words, the desk in a drawer
  bool coach = false;       // each reply is followed by what it did
  bool in_round = false;    // a round of a workshop, whose clock goes on
  float head = 0.0F;        // what stands above, of whatever it is part of
  bool sound = false;       // there are sounds, so they have captions

  const scenario::Scenario& scenario() const { return session.scenario(); }
  const play::View& view() const { return session.view(); }
};

// Panels draw into a rectangle and take what is done to them.
void said_panel(Talk& talk, Rect rect);
void replies_panel(Talk& talk, Rect rect);
void go_to_replies(Talk& talk);                 // the keyboard stands on the first one
float replies_height(Talk& talk, float width);  // with which no card has to be scrolled to
void desk_panel(Talk& talk, Rect rect);
Command desk_command(DeskTab tab);
char32_t desk_key(DeskTab tab);  // in lower case; differs from language to language
void desk_button(Talk& talk, Rect rect, bool with_words);  // where there is no room for the panel
Vec2 desk_button_size(Talk& talk, bool with_words);
void meters_panel(Talk& talk, Rect rect);
void backdrop_behind(Talk& talk);           // where the conversation takes place
void picture_panel(Talk& talk, Rect rect);  // the customer, or the calendar between contacts
void calendar_panel(Talk& talk, Rect rect);

Rect talk_panel(Talk& talk, Rect rect, std::string_view name);  // returns the room inside talk_pad
float talk_pad(const Talk& talk);                               // less with large text
void hear_button(Talk& talk, Rect rect);                        // for who sets the pace
Vec2 hear_button_size(Talk& talk);

// How the customer is in contact now: nobody is at a desk day.
bool is_chat(const Talk& talk);
bool is_phone(const Talk& talk);
// The line that shapes the face now: the one being said, else the last one that was.
const scenario::Line* present_line(const Talk& talk);

// Dialogues; each is called while it is open.
void leave_dialogue(Talk& talk);
void summarise_dialogue(Talk& talk);
void diagnose_dialogue(Talk& talk);
void desk_dialogue(Talk& talk);
void take_back_dialogue(Talk& talk);

// Takes the last reply back; the first time it is said before what that means.
void ask_take_back(Talk& talk);
std::string coach_words(const Talk& talk, const play::LogItem& reply);  // what it did, and why

// Takes a card: speech and actions at once, a summary or a diagnosis by opening its dialogue.
void take_card(Talk& talk, const play::Card& card);

}  // namespace earshot::ui
