// Secrets, tokens and codes, from the system's random source.
//
// Entry points: Random, system_random(). Tests bring a source of their own.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace earshot::host {

using Random = std::function<void(std::span<std::uint8_t>)>;

// getrandom(2): never asks for more than there is, never repeats after a fork.
Random system_random();

std::string random_token(const Random& random);  // 128 bits as 32 hexadecimal digits
std::string random_code(const Random& random);   // 6 symbols (workshop/codes.h)
std::string random_event(const Random& random);  // 8 symbols: not secret, never used twice
std::uint64_t random_number(const Random& random);

std::string hash_of(const std::string& secret);  // what is kept of it

}  // namespace earshot::host
