// Asio's TLS, which is OpenSSL's, beside the Boost header. Included by line.cpp alone: it is slow to compile.
#pragma once

#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <boost/asio/ssl.hpp>

#include "workshop/beast.h"

namespace earshot::workshop {

namespace ssl = boost::asio::ssl;

}  // namespace earshot::workshop
