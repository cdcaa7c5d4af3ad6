package dk.blogstafet.local.benchmarks;

/// The text of every post of a benchmark: about 650 words with the markup that editors use.
final class BenchmarkText {
  static final String MARKDOWN =
      ("## Det begyndte med et spørgsmål\n\n"
              + "Vi spurgte **hundrede borgere** om, hvad de *egentlig* ville vide, og fik andre svar"
              + " end dem, vi havde ventet. De fleste ville vide, hvem de kunne ringe til, og hvornår"
              + " nogen tog telefonen. Resten ville vide, hvorfor de skulle spørge tre gange.\n\n"
              + "> Det er ikke svært at svare. Det er svært at høre efter.\n\n"
              + "- Sig, hvem der svarer.\n"
              + "- Sig, hvornår.\n"
              + "- Sig, hvad der sker bagefter.\n\n"
              + "Læs mere i [rapporten](https://example.org/rapport), som samler det hele.\n\n")
          .repeat(7);

  private BenchmarkText() {}
}
