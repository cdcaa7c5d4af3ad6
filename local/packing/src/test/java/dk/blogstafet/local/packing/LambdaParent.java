package dk.blogstafet.local.packing;

/// What [LambdaSamples] extends.
class LambdaParent {
  String said() {
    return "arvet";
  }
}
