package dk.blogstafet.page;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Runs templates.
final class Html {
  private static final String TYPE = "text/html; charset=utf-8";
  private static final int USUAL_PAGE = 16_384;
  private static final HtmlInterceptor NO_INTERCEPTOR = new NoInterceptor();

  private Html() {}

  /// The page that a template makes, to lie under the key of its address.
  static Page page(Frame frame, Template template) {
    return page(frame, 0, template);
  }

  /// The same for a page that is longer than most.
  ///
  /// @param more by about how many bytes
  static Page page(Frame frame, int more, Template template) {
    var bytes = new Utf8(USUAL_PAGE + more);
    template.render(new OwaspHtmlTemplateOutput(bytes), NO_INTERCEPTOR);
    var key = frame.hasAddress() ? Addresses.key(frame.address()) : "";
    return new Page(key, TYPE, bytes.toByteArray());
  }

  /// The piece of HTML that a template makes.
  static String piece(Template template) {
    var text = new StringOutput();
    template.render(new OwaspHtmlTemplateOutput(text), NO_INTERCEPTOR);
    return text.toString();
  }

  /// A template with everything filled in.
  interface Template {
    void render(HtmlTemplateOutput output, HtmlInterceptor interceptor);
  }

  /// Leaves forms and fields as the templates have them.
  private static final class NoInterceptor implements HtmlInterceptor {
    @Override
    public void onHtmlTagOpened(
        String name, Map<String, Object> attributes, TemplateOutput output) {}

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput output) {}
  }
}
