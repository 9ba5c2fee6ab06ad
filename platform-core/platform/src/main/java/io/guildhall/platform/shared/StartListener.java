package io.guildhall.platform.shared;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Tells everyone that the application has started; earlier, Payara has no threads and no names to give. */
@WebListener
public class StartListener implements ServletContextListener {

    @Inject
    private Event<Started> started;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        started.fire(new Started());
    }
}
