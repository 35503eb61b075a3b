#include "host/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <ostream>

#include "host/lrs_command.h"
#include "host/rehearse.h"
#include "host/serve_command.h"
#include "host/store_commands.h"
#include "host/version.h"

namespace earshot::host {
namespace {

constexpr int kNotUnderstood = 2;

constexpr const char* kExamples = R"(Examples:
  earshot-host                         on this computer alone, to try
  earshot-host --lan                   for the room
  earshot-host --lan --tls             encrypted: browsers warn once, the game does not
  earshot-host --rehearse 40           a dry run with 40 players, before they come
  earshot-host verify                  recomputes every score and standing
  earshot-host backup friday.db        a copy, also while a workshop runs
  earshot-host restore friday.db       on another laptop
  earshot-host export                  which events there are
  earshot-host export 7K3M9QXA > plays.csv
  earshot-host delete 7K3M9QXA         and everything of its players
  earshot-host --store postgresql://earshot@db.example/workshops
                                       several hosts may share it; the password is
                                       better kept in ~/.pgpass or PGPASSWORD
  earshot-host push 7K3M9QXA --lrs https://lrs.example/xapi --lrs-key-file key.txt

Exit codes: 0 done, 1 mistakes found, 2 the command line was not understood,
3 something could not be read or started.)";

struct Asked {
  Serving serving;
  std::string store = default_store().string();
  std::string pack, file, event;
  int older_than = 0;
  Rehearsal rehearsal;
  int rehearse = 0;
  ExportForm form = ExportForm::plays;
  Pushing pushing;  // its options are export's, too
};

void add_serve(CLI::App& app, Asked& asked) {
  app.add_flag("--lan", asked.serving.lan, "let the other computers of the room in");
  app.add_option("--port", asked.serving.port, "the port to listen on; 0: any that is free")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  app.add_option("--address", asked.serving.address, "the address to listen on and to tell others");
  app.add_option("--name", asked.serving.names, "another name by which this computer is reached");
  app.add_option("--pack", asked.pack, "the folder of the scenarios, in place of the shipped ones");
  app.add_option("--packages", asked.serving.packages,
                 "a folder with Earshot's packages, for players who do not have it yet");
  auto* tls = app.add_flag("--tls", asked.serving.tls,
                           "encrypted, with a certificate of this host's own, made on first use");
  app.add_option("--certificate", asked.serving.certificate,
                 "encrypted, with this certificate: a file of PEM with its chain and its key")
      ->check(CLI::ExistingFile)
      ->excludes(tls);
  app.add_flag("--new-link", asked.serving.new_link, "a new facilitator's link; the old one ends");
  app.add_option("--rehearse", asked.rehearse, "a dry run with so many players, then end")
      ->check(CLI::Range(1, 500));
  auto* lrs = app.add_option(
      "--lrs", asked.pushing.lrs,
      "a learning record store that gets each event as xAPI by itself, between rounds");
  app.add_option("--lrs-key-file", asked.pushing.key_file,
                 "for --lrs: a file whose first line is `name:password`")
      ->needs(lrs);
  app.add_option("--lrs-ca", asked.pushing.authority,
                 "for --lrs: certificates to trust, in place of the system's")
      ->needs(lrs);
  app.add_flag("--lrs-names", asked.pushing.options.names, "for --lrs: with the players' names")
      ->needs(lrs);
  app.add_option("--seed", asked.rehearsal.seed, "what the players of a dry run do");
  app.add_option("--backup-minutes", asked.serving.backup_minutes,
                 "how often a copy is made beside the log; 0: never")
      ->check(CLI::Range(0, 1440))
      ->capture_default_str();
  app.add_option("--connections", asked.serving.connections, "how many it takes at a time")
      ->check(CLI::Range(1, 100'000))
      ->capture_default_str();
  app.add_option("--keep-days", asked.serving.keep_days,
                 "events in which nothing happened for so long are deleted; 0: never")
      ->check(CLI::Range(0, 36500))
      ->capture_default_str();
}

void add_delete(CLI::App& app, Asked& asked) {
  CLI::App* deleting = app.add_subcommand("delete", "an event and everything of its players");
  auto* event = deleting->add_option("event", asked.event, "its id");
  auto* old = deleting
                  ->add_option("--older-than", asked.older_than,
                               "all events in which nothing happened for so many days")
                  ->check(CLI::Range(1, 36500));
  event->excludes(old);
}

void add_xapi(CLI::App& command, Pushing& pushing) {
  command.add_flag("--names", pushing.options.names, "xAPI with the players' names");
  command.add_option("--home", pushing.options.home, "xAPI: the address that accounts belong to")
      ->capture_default_str();
}

void add_push(CLI::App& app, Asked& asked) {
  CLI::App* push = app.add_subcommand("push", "an event as xAPI to a learning record store");
  push->add_option("event", asked.event, "its id")->required();
  push->add_option("--lrs", asked.pushing.lrs, "the store's endpoint, as https://lrs.example/xapi")
      ->required();
  push->add_option("--lrs-key-file", asked.pushing.key_file,
                   "a file whose first line is `name:password`");
  push->add_option("--lrs-ca", asked.pushing.authority,
                   "certificates to trust, in place of the system's");
  add_xapi(*push, asked.pushing);
}

int carry_out(const CLI::App& app, Asked& asked, std::ostream& out, std::ostream& err) {
  if (app.got_subcommand("verify")) return verify_command(asked.store, out, err);
  if (app.got_subcommand("backup")) return backup_command(asked.store, asked.file, out, err);
  if (app.got_subcommand("restore")) return restore_command(asked.file, asked.store, out, err);
  if (app.got_subcommand("export")) {
    return export_command(asked.store, asked.event, asked.form, asked.pushing.options, out, err);
  }
  if (app.got_subcommand("push")) {
    asked.pushing.event = asked.event;
    return push_command(asked.store, asked.pushing, out, err);
  }
  if (asked.rehearse > 0) {
    asked.rehearsal.pack = asked.pack;
    asked.rehearsal.players = asked.rehearse;
    return rehearse(asked.rehearsal, out, err);
  }
  if (app.got_subcommand("delete")) {
    return delete_command(asked.store, asked.event, asked.older_than, out, err);
  }
  asked.serving.store = asked.store;
  asked.serving.sending = asked.pushing;
  asked.serving.pack = asked.pack;
  if (!asked.serving.address.empty()) asked.serving.lan = true;
  return serve(asked.serving, out, err);
}

}  // namespace

int run(std::vector<std::string> arguments, std::ostream& out, std::ostream& err) {
  CLI::App app("Workshops: group competitions with Earshot, without internet", "earshot-host");
  Asked asked;
  app.footer(kExamples);
  app.set_version_flag("--version", kVersion);
  app.fallthrough();
  app.require_subcommand(0, 1);
  app.add_option("--store", asked.store, "the file that everything is kept in, or postgresql://…")
      ->capture_default_str();
  add_serve(app, asked);
  app.add_subcommand("serve", "serves workshops (what is done without a command)");
  app.add_subcommand("verify", "recomputes every score and standing from the log");
  app.add_subcommand("backup", "makes a copy of the log")
      ->add_option("file", asked.file, "where to")
      ->required();
  app.add_subcommand("restore", "puts a copy where there is no log yet")
      ->add_option("file", asked.file, "the copy")
      ->required();
  CLI::App* exporting = app.add_subcommand("export", "an event as CSV, JSON or xAPI");
  exporting->add_option("event", asked.event, "its id; without it: which there are");
  exporting->add_option("--format", asked.form, "plays, choices or items (a row each), json, xapi")
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, ExportForm>{{"plays", ExportForm::plays},
                                            {"choices", ExportForm::choices},
                                            {"items", ExportForm::items},
                                            {"xapi", ExportForm::xapi},
                                            {"json", ExportForm::json}}));
  add_delete(app, asked);
  add_xapi(*exporting, asked.pushing);
  add_push(app, asked);
  try {
    std::reverse(arguments.begin(), arguments.end());
    app.parse(std::move(arguments));
    if (app.got_subcommand("delete") && asked.event.empty() && asked.older_than == 0) {
      err << "earshot-host: `delete` needs an event's id or --older-than\n";
      return kNotUnderstood;
    }
  } catch (const CLI::ParseError& error) {
    return app.exit(error, out, err) == 0 ? 0 : kNotUnderstood;
  }
  return carry_out(app, asked, out, err);
}

}  // namespace earshot::host
