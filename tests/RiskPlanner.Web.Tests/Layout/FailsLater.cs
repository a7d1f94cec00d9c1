using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Tests.Layout;

/// <summary>Its button starts work that it does not await, and which fails.</summary>
public sealed class FailsLater : ComponentBase
{
    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "onclick", EventCallback.Factory.Create(this, () => { _ = FailAsync().ReportTo(DispatchExceptionAsync); }));
        builder.CloseElement();
    }

    private static async Task FailAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("It went wrong.");
    }
}
