/** The kind of letter that is nothing but the files that go with it. */
export const filesType = 'application/vnd.comity.sealed-files+json'
