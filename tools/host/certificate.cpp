#include "host/certificate.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>

#include <fmt/format.h>

#include "host/random.h"

namespace earshot::host {
namespace {

constexpr long kSecondsOfYears = 10L * 365 * 24 * 3600;

template <class Thing, void (*free_it)(Thing*)>
struct FreedBy {
  void operator()(Thing* thing) const { free_it(thing); }
};
using Key = std::unique_ptr<EVP_PKEY, FreedBy<EVP_PKEY, EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, FreedBy<X509, X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, FreedBy<X509_EXTENSION, X509_EXTENSION_free>>;
using Bytes = std::unique_ptr<BIO, FreedBy<BIO, BIO_free_all>>;

bool is_number_of_host(const std::string& name) {
  return name.find_first_not_of("0123456789.") == std::string::npos ||
         name.find(':') != std::string::npos;
}

std::string alternative_names(const std::vector<std::string>& names) {
  std::string text = "DNS:localhost,IP:127.0.0.1";
  for (const std::string& name : names) {
    text += fmt::format(",{}:{}", is_number_of_host(name) ? "IP" : "DNS", name);
  }
  return text;
}

bool add_extension(X509& certificate, int kind, const std::string& value) {
  const Extension extension(X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str()));
  return extension && X509_add_ext(&certificate, extension.get(), -1) == 1;
}

// 63 bits, so that no two certificates of one name have the same: browsers refuse that.
bool number_it(X509& certificate) {
  const std::uint64_t number = random_number(system_random()) >> 1U;
  return ASN1_INTEGER_set_uint64(X509_get_serialNumber(&certificate), number) == 1;
}

bool name_it(X509& certificate) {
  static constexpr unsigned char kName[] = "Earshot workshop";
  X509_NAME* name = X509_get_subject_name(&certificate);
  return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, kName, -1, -1, 0) == 1 &&
         X509_set_issuer_name(&certificate, name) == 1;
}

Certificate signed_by(EVP_PKEY& key, const std::vector<std::string>& names) {
  Certificate made(X509_new());
  const bool good = made && X509_set_version(made.get(), 2) == 1 && number_it(*made) &&
                    name_it(*made) &&
                    X509_gmtime_adj(X509_getm_notBefore(made.get()), -24L * 3600) != nullptr &&
                    X509_gmtime_adj(X509_getm_notAfter(made.get()), kSecondsOfYears) != nullptr &&
                    X509_set_pubkey(made.get(), &key) == 1 &&
                    add_extension(*made, NID_subject_alt_name, alternative_names(names)) &&
                    add_extension(*made, NID_basic_constraints, "critical,CA:FALSE") &&
                    add_extension(*made, NID_ext_key_usage, "serverAuth") &&
                    X509_sign(made.get(), &key, EVP_sha256()) != 0;
  return good ? std::move(made) : Certificate();
}

std::string text_of(X509& certificate, EVP_PKEY& key) {
  const Bytes bytes(BIO_new(BIO_s_mem()));
  const bool written =
      bytes && PEM_write_bio_X509(bytes.get(), &certificate) == 1 &&
      PEM_write_bio_PrivateKey(bytes.get(), &key, nullptr, nullptr, 0, nullptr, nullptr) == 1;
  char* data = nullptr;
  const long size = written ? BIO_ctrl(bytes.get(), BIO_CTRL_INFO, 0, &data) : 0;
  return size > 0 ? std::string(data, static_cast<std::size_t>(size)) : std::string();
}

// Nobody else may read the key, not even for a moment; and a file that is there is never written over.
base::Outcome write_alone(const std::filesystem::path& file, const std::string& text) {
  const int handle = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (handle < 0) {
    return base::Failure{fmt::format("{} cannot be made: {}", file.string(), strerror(errno))};
  }
  const bool written = write(handle, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  const bool kept = fsync(handle) == 0;
  close(handle);
  if (written && kept) return base::Done{};
  unlink(file.c_str());
  return base::Failure{fmt::format("{} cannot be written", file.string())};
}

}  // namespace

base::Outcome own_certificate(const std::filesystem::path& file,
                              const std::vector<std::string>& names) {
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored)) return base::Done{};
  std::filesystem::create_directories(file.parent_path(), ignored);
  const Key key(EVP_EC_gen("P-256"));
  const Certificate made = key ? signed_by(*key, names) : Certificate();
  const std::string text = made ? text_of(*made, *key) : std::string();
  if (text.empty()) return base::Failure{"no certificate could be made"};
  return write_alone(file, text);
}

std::string spaced_fingerprint(const std::string& fingerprint) {
  std::string text;
  for (std::size_t i = 0; i < fingerprint.size(); ++i) {
    if (i > 0 && i % 2 == 0) text += ':';
    const char digit = fingerprint[i];
    text += digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit;
  }
  return text;
}

}  // namespace earshot::host
