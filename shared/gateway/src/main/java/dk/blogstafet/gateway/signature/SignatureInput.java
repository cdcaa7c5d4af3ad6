package dk.blogstafet.gateway.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A signature's covered components and parameters: the field `Signature-Input` (RFC 9421, section
/// 4.1).
///
/// @param label the signature's label in this request
record SignatureInput(String label, List<String> components, SignatureParameters parameters) {
  SignatureInput {
    components = List.copyOf(components);
  }

  /// Reads the only allowed signature.
  static SignatureInput read(String value) throws SignatureRejectedException {
    var reader =
        new StructuredFieldReader(
            value, new SignatureRejection.MalformedSignature(SignatureError.SIGNATURE_INPUT));
    var label = reader.key();
    reader.expect('=');
    reader.expect('(');
    var components = components(reader);
    var parameters = SignatureParameters.read(reader);
    return new SignatureInput(label, components, parameters);
  }

  private static List<String> components(StructuredFieldReader reader)
      throws SignatureRejectedException {
    var components = new ArrayList<String>();
    reader.skipBlanks();
    while (!reader.skip(')')) {
      components.add(reader.string());
      if (reader.skip(';')) {
        throw new SignatureRejectedException(SignatureError.COMPONENT);
      }
      if (!reader.skipBlanks()) {
        reader.expect(')');
        break;
      }
    }
    return components;
  }

  /// Returns the value of `"@signature-params"` (section 2.3).
  String signatureParams() {
    return list(components) + parameters;
  }

  /// Writes components as an inner list.
  static String list(List<String> components) {
    return components.stream()
        .map(component -> '"' + component + '"')
        .collect(Collectors.joining(" ", "(", ")"));
  }

  /// Returns the value of the field.
  @Override
  public String toString() {
    return label + "=" + signatureParams();
  }
}
