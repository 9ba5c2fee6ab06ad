package io.guildhall.server.container;

import io.guildhall.platform.community.model.Article;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Somebody who forgot that there are tenants. */
@ApplicationScoped
@Transactional
public class Unbound {

    @Inject
    private EntityManager entities;

    public List<Article> articles() {
        return entities.createQuery("select a from Article a", Article.class).getResultList();
    }
}
