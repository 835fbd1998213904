package neo4jstore

import (
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// advice says what to do about an error, by the beginning of its code.
var advice = []struct{ code, say string }{
	{"Neo.ClientError.Security.Unauthorized", "user and password were refused"},
	{"Neo.ClientError.Security.AuthenticationRateLimit", "too many wrong passwords: wait some seconds"},
	{"Neo.ClientError.Security.CredentialsExpired", "the first password must be changed: ALTER CURRENT USER SET PASSWORD FROM … TO …"},
	{"Neo.ClientError.Security.Forbidden", "the user may not do this"},
	{"Neo.ClientError.Database.DatabaseNotFound", "no such database: SHOW DATABASES lists those there are"},
	{"Neo.TransientError.Database.DatabaseUnavailable", "the database is not online: SHOW DATABASES says why"},
	{"Neo.ClientError.Cluster.NotALeader", "this server only reads: use a neo4j:// address"},
	{"Neo.ClientError.Schema.ConstraintValidationFailed", "a node that guanxi did not write has this label and id: rename one, or use a database of its own"},
	{"Neo.DatabaseError.Schema.ConstraintCreationFailed", "nodes that guanxi did not write share a label and id: use a database of its own"},
}

// explain puts the address and what to do before an error of the driver.
func (s *Store) explain(err error) error {
	if err == nil {
		return nil
	}
	say := ""
	var answer *neo4j.Neo4jError
	var silence *neo4j.ConnectivityError
	switch {
	case errors.As(err, &answer):
		for _, a := range advice {
			if strings.HasPrefix(answer.Code, a.code) {
				say = a.say
			}
		}
	case errors.As(err, &silence):
		say = "no answer: is the server running, and is this its Bolt port? A server with TLS wants " + schemes[1] + " or " + schemes[4]
	}
	if say == "" {
		return fmt.Errorf("neo4j at %s: %w", s.at, err)
	}
	return fmt.Errorf("neo4j at %s, database %s: %s: %w", s.at, s.database, say, err)
}
