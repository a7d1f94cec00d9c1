namespace RiskPlanner.Web.Settings;

/// <summary>A setting cannot be; the message names it, says why, and what would be right.</summary>
public sealed class SettingRefusedException : Exception
{
    /// <summary>Makes it.</summary>
    public SettingRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes it, with what led to it.</summary>
    public SettingRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes it without a word.</summary>
    public SettingRefusedException()
    {
    }
}
