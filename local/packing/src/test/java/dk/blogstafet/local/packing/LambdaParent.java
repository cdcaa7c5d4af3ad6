package dk.blogstafet.local.packing;

/// The superclass of [LambdaSamples].
class LambdaParent {
  String said() {
    return "arvet";
  }
}
