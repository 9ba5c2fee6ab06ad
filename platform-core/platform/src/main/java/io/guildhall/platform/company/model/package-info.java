/** Companies and the life they lead. */
package io.guildhall.platform.company.model;
