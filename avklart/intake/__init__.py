"""Understanding: from a document as read to a plan draft, in small steps. Imports domain and documents."""
