package dk.blogstafet.page;

import dk.blogstafet.page.markdown.Utf8Output;
import dk.blogstafet.relay.rendering.RenderedPage;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Runs templates.
public final class TemplateRunner {
  private static final String TYPE = "text/html; charset=utf-8";
  private static final int USUAL_PAGE = 16_384;
  private static final HtmlInterceptor NO_INTERCEPTOR = new NoOpHtmlInterceptor();

  private TemplateRunner() {}

  /// Renders a page, with the storage key of its address.
  public static RenderedPage page(PageLayout layout, BoundTemplate template) {
    return page(layout, 0, template);
  }

  /// Renders a page that is longer than most.
  ///
  /// @param more by about how many bytes
  public static RenderedPage page(PageLayout layout, int more, BoundTemplate template) {
    var key = layout.hasAddress() ? PageUrls.key(layout.address()) : "";
    return new RenderedPage(key, TYPE, bytes(more, template));
  }

  /// Renders a page without the site's layout, which has no key.
  ///
  /// @param more by about how many bytes it is longer than most
  public static RenderedPage standalone(int more, BoundTemplate template) {
    return new RenderedPage("", TYPE, bytes(more, template));
  }

  private static byte[] bytes(int more, BoundTemplate template) {
    var bytes = new Utf8Output(USUAL_PAGE + more);
    template.render(new OwaspHtmlTemplateOutput(bytes), NO_INTERCEPTOR);
    return bytes.toByteArray();
  }

  /// Renders a fragment of HTML.
  public static String fragment(BoundTemplate template) {
    var text = new StringOutput();
    template.render(new OwaspHtmlTemplateOutput(text), NO_INTERCEPTOR);
    return text.toString();
  }

  /// A template with its arguments.
  public interface BoundTemplate {
    void render(HtmlTemplateOutput output, HtmlInterceptor interceptor);
  }

  /// Leaves forms and fields unchanged.
  private static final class NoOpHtmlInterceptor implements HtmlInterceptor {
    @Override
    public void onHtmlTagOpened(
        String name, Map<String, Object> attributes, TemplateOutput output) {}

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput output) {}
  }
}
