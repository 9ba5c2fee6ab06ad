package io.guildhall.platform.shared.web;

import java.util.Optional;

/** Says whose site the current request is for and who asks. Identity supplies the one implementation. */
public interface ShellSource {

    Site site();

    /** Nobody when the visitor is not signed in. */
    Optional<Viewer> viewer();
}
