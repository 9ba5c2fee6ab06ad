package io.guildhall.platform.company;

/** Whom to talk to. */
public record Contact(String name, String email, String phone) {}
