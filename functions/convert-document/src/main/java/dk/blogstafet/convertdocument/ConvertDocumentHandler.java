package dk.blogstafet.convertdocument;

import dk.blogstafet.gateway.HttpFunction;
import java.util.Map;

/// Wires [ConvertDocument], which needs no resource.
public final class ConvertDocumentHandler extends HttpFunction {
  /// Called by Lambda.
  public ConvertDocumentHandler() {
    this(System.getenv());
  }

  /// Wires the function to the site's host in an environment.
  public ConvertDocumentHandler(Map<String, String> environment) {
    super(environment, ConvertDocument.of(environment));
  }
}
