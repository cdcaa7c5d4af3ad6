package dk.blogstafet.gateway.signature;

/// What can't be read about a signature.
public enum SignatureError {
  /// Two names of header fields differ in case only.
  HEADER_NAMES,
  /// The method, path, query or presence of a body is none that can be signed.
  REQUEST,
  /// A field is longer than 2,048 characters.
  FIELD_LENGTH,
  /// The value of a covered field has characters other than visible ASCII and blanks.
  FIELD_VALUE,
  /// `Signature-Input` is not just one list of components with parameters.
  SIGNATURE_INPUT,
  /// `Signature` is not just one byte sequence of 64 bytes.
  SIGNATURE,
  /// The two fields name the signature differently.
  LABEL,
  /// A component is none of ours, stands there twice or has parameters.
  COMPONENT,
  /// A parameter is missing, unknown, there twice or has a value that it can't have.
  PARAMETER
}
