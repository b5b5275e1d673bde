import Recordings

extension ProjectWorld {
  /// The project as lists and `users/@me` have it.
  var brief: JSONValue {
    .object([
      "id": .integer(id), "uuid": .string(uuid), "organization": .string(Organisation.id),
      "project_id": .integer(id), "api_token": .string(apiToken), "name": .string(name),
      "completed_snippet_onboarding": true, "has_completed_onboarding_for": .null, "ingested_event": true,
      "is_demo": false, "timezone": "UTC", "access_control": false,
    ])
  }

  var listed: JSONValue { .object(brief.members.filter { $0.name != "project_id" }) }

  var full: JSONValue {
    let said: KeyValuePairs<String, JSONValue> = [
      "id": .integer(id), "organization": .string(Organisation.id), "name": .string(name),
      "product_description": .null, "created_at": .string(created.api), "effective_membership_level": 15,
      "has_group_types": false, "group_types": [], "updated_at": .string(created.api), "uuid": .string(uuid),
      "api_token": .string(apiToken), "app_urls": [], "anonymize_ips": false,
      "completed_snippet_onboarding": true, "ingested_event": true, "test_account_filters": [],
      "path_cleaning_filters": [], "is_demo": false, "timezone": "UTC", "data_attributes": ["data-attr"],
      "person_display_name_properties": .null, "capture_console_log_opt_in": true,
      "capture_performance_opt_in": true, "session_recording_opt_in": true,
      "session_recording_sample_rate": .null, "session_recording_minimum_duration_milliseconds": .null,
      "session_recording_linked_flag": .null, "session_recording_masking_config": .null,
      "session_replay_config": .null, "access_control": false, "week_start_day": .null,
      "recording_domains": .null, "has_completed_onboarding_for": .null,
    ]
    return .object(said)
  }
}

extension DemoWorld {
  var me: JSONValue {
    let me = Organisation.me
    return .object([
      "date_joined": .string(Organisation.created.api), "uuid": .string(me.uuid),
      "distinct_id": .string(me.distinctID), "first_name": .string(me.firstName),
      "last_name": .string(me.lastName), "email": .string(me.email), "pending_email": .null,
      "is_email_verified": true, "notification_settings": .object(["plugin_disabled": true]),
      "anonymize_data": false, "toolbar_mode": "toolbar", "has_password": true, "is_staff": false,
      "is_impersonated": false, "is_impersonated_until": .null, "sensitive_session_expires_at": .null,
      "team": projects.first?.brief ?? .null, "organization": organisation,
      "organizations": .array([.object(organisation.members.filter { Self.briefly.contains($0.name) })]),
      "events_column_config": .object(["active": "DEFAULT"]), "is_2fa_enabled": false,
      "has_social_auth": false, "has_seen_product_intro_for": .null, "scene_personalisation": [],
      "theme_mode": .null, "hedgehog_config": .null, "role_at_organization": .null,
    ])
  }

  func json(_ key: DemoKey) -> JSONValue {
    let teams = key.scopedTeams.map { JSONValue.array($0.map { .integer($0) }) } ?? .null
    return .object([
      "id": .string("key" + key.value.suffix(8)), "label": .string(key.label), "value": .null,
      "mask_value": .string("phx_..." + key.value.suffix(4)),
      "created_at": .string((configuration.now - 40 * CivilDay.seconds).api),
      "last_used_at": .string(configuration.currentTime().startOfDay.api), "last_rolled_at": .null,
      "user_id": .integer(Organisation.me.id), "scopes": .array((key.scopes ?? []).map { .string($0) }),
      "scoped_teams": teams, "scoped_organizations": .null,
    ])
  }

  private static let briefly: Set<String> = [
    "id", "name", "slug", "logo_media_id", "membership_level", "members_can_use_personal_api_keys",
  ]

  private var organisation: JSONValue {
    let names = projects.map { project in
      JSONValue.object([
        "id": .integer(project.id), "organization_id": .string(Organisation.id),
        "name": .string(project.name),
      ])
    }
    return .object([
      "id": .string(Organisation.id), "name": .string(Organisation.name), "slug": "fernweh-kiosk",
      "logo_media_id": .null, "created_at": .string(Organisation.created.api),
      "updated_at": .string(Organisation.created.api), "membership_level": 15, "plugins_access_level": 9,
      "teams": .array(projects.map(\.brief)), "projects": .array(names), "available_product_features": [],
      "members_can_use_personal_api_keys": true, "member_count": .integer(Organisation.members.count),
    ])
  }
}
