// Input and output are files without names, so that neither side can wait for the other; no shell is
// asked.
#include "content/graphviz.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>

namespace earshot::content {

namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

std::string all_of(std::FILE* file) {
  std::string text;
  std::array<char, 4096> bytes{};
  std::rewind(file);
  for (std::size_t read = 0; (read = std::fread(bytes.data(), 1, bytes.size(), file)) > 0;)
    text.append(bytes.data(), read);
  return text;
}

// The program's exit code, or what kept it from starting as a negative number.
int run_dot(std::FILE* in, std::FILE* out) {
  std::array<char, 4> name{"dot"};
  std::array<char, 6> how{"-Tsvg"};
  std::array<char*, 3> arguments{name.data(), how.data(), nullptr};
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, fileno(in), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files, fileno(out), STDOUT_FILENO);
  pid_t child = 0;
  const int error = posix_spawnp(&child, name.data(), &files, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (error != 0) return -error;
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

}  // namespace

base::Result<std::string> draw_svg(const std::string& dot) {
  const File in(std::tmpfile());
  const File out(std::tmpfile());
  if (!in || !out) return base::Failure{"there is no room for a temporary file"};
  if (std::fwrite(dot.data(), 1, dot.size(), in.get()) != dot.size() || std::fflush(in.get()) != 0)
    return base::Failure{"there is no room for a temporary file"};
  std::rewind(in.get());
  const int code = run_dot(in.get(), out.get());
  // Some systems tell a program that is not there by exit code 127.
  if (code < 0 || code == 127) {
    return base::Failure{
        "an SVG is drawn by `dot` of Graphviz, which could not be started; install the package "
        "graphviz, or take --format dot or mermaid"};
  }
  if (code != 0) return base::Failure{"`dot` ended with exit code " + std::to_string(code)};
  return all_of(out.get());
}

}  // namespace earshot::content
