/** Saved searches and what they obey. */
package io.guildhall.platform.interest.model;
