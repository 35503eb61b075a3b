// Words that no name on a wall is made of. Private to the room.
//
// Short on purpose: it stops the joke that everybody thinks of first, in English and German. Renaming and sending out are the facilitator's
// (docs/facilitators/workshop.md). Whole words alone, so that nobody from Scunthorpe is turned away; given names and surnames are left out.
#pragma once

#include <string_view>

namespace earshot::workshop {

inline constexpr std::string_view kRudeWords[] = {
    "arschloch", "arsehole",     "asshole", "bastard",  "bitch",  "cunt",      "ficken",
    "fotze",     "fuck",         "fucker",  "fucking",  "hitler", "hure",      "hurensohn",
    "kanake",    "motherfucker", "nazi",    "nigger",   "penis",  "pussy",     "scheiss",
    "scheisse",  "schlampe",     "shit",    "siegheil", "slut",   "sieg heil", "wanker",
    "whore",     "wichser",      "faggot",  "kike",
};

}  // namespace earshot::workshop
