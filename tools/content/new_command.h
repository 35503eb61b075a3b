// `earshot-content new`: a whole, clean, playable customer to begin from, with a best play and a
// careless one beside it.
//
// Entry point: create(). What is written stands in starter/ and is built into the tool.
#pragma once

#include <filesystem>
#include <string>

#include "content/console.h"

namespace earshot::content {

// What is empty is asked for at a terminal, and taken as usual elsewhere.
struct NewOptions {
  std::filesystem::path scenario;
  std::string title;
  std::string customer;  // the name
  std::string pronouns;
  std::string sector;
  std::string channel;
};

ExitCode create(const NewOptions& options, Console& console);

}  // namespace earshot::content
