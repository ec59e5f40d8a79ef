namespace GuideSearch.Server.Settings;

/// <summary>A setting whose value is never shown.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretSettingAttribute : Attribute;
