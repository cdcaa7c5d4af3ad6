package dk.blogstafet.gateway.signature;

/// Why a signature is malformed.
public enum SignatureError {
  /// Two header field names differ only in case.
  HEADER_NAMES,
  /// The method, path, query or presence of a body isn't allowed in a signed request.
  REQUEST,
  /// A field is longer than 2,048 characters.
  FIELD_LENGTH,
  /// The value of a covered field has characters other than visible ASCII and blanks.
  FIELD_VALUE,
  /// `Signature-Input` is not exactly one list of components with parameters.
  SIGNATURE_INPUT,
  /// `Signature` is not exactly one byte sequence of 64 bytes.
  SIGNATURE,
  /// The two fields label the signature differently.
  LABEL,
  /// A component is unknown, repeated or has parameters.
  COMPONENT,
  /// A parameter is missing, unknown, repeated or has an invalid value.
  PARAMETER
}
