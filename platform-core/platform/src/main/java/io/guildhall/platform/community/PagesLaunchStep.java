package io.guildhall.platform.community;

import io.guildhall.platform.tenancy.LaunchStep;
import io.guildhall.platform.tenancy.Template;
import io.guildhall.platform.tenancy.Tenant;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Gives a new marketplace the pages and the first news of its template. */
@ApplicationScoped
public class PagesLaunchStep implements LaunchStep {

    private Articles articles;
    private Clock clock;

    protected PagesLaunchStep() {}

    @Inject
    PagesLaunchStep(Articles articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "pages";
    }

    @Override
    public int order() {
        return 140;
    }

    @Override
    public void apply(Tenant tenant, Template template) {
        LocalDate today = LocalDate.now(clock);
        for (Template.Article page : template.pages()) {
            articles.add(
                    ArticleKind.PAGE,
                    new ArticleText(page.slug(), page.title(), LocalizedText.same(""), page.body(), today, true));
        }
        for (Template.News news : template.news()) {
            articles.add(
                    ArticleKind.NEWS,
                    new ArticleText(news.slug(), news.title(), news.summary(), news.body(), news.date(), true));
        }
    }
}
