package io.guildhall.platform.shared.web;

import java.util.List;
import java.util.Optional;

/**
 * A feature's entries in the menus. Every feature supplies a bean of its own, so a menu never leads to a page that is not
 * there. Called for every page: counts come from somewhere fast.
 */
public interface NavigationSource {

    List<NavigationItem> items(Site site, Optional<Viewer> viewer);
}
