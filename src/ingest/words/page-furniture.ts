/** Names that web sites give to the parts around an article (class and id), used in html-article.ts. */
export const furnitureNames =
  /(?:^|[-_\s\d])(?:nav|navi|navbar|menu|topmenu|foot|footer|copyright|crumbs?|breadcrumbs?|position|location|weizhi|dqwz|sidebar|side|aside|share|bshare|bdshare\w*|related|xgwz|xgxx|xgyd|recommend|hot|rank|search|login|toolbar|tools?|fontsize|zihao|print|qrcode|ewm|erweima|banner|logo|pagination|pager?|comments?|links?|yqlj|friendlinks?|top|gotop|backtop|float\w*|wap|mobile|accessibility|wza)(?=$|[-_\s\d])/i

/** Names that mark a copy for other screens, used in html-article.ts. */
export const mobileNames = /(?:^|[-_\s])(?:wap|mobile|phone|m-only|visible-xs|hidden-md|hidden-lg)(?=$|[-_\s])/i

/** Labels of the line under a title and of the tools around an article: two of them in a short line make it no text of the report (html-article.ts). */
export const pageLabels =
  /发布时间|发布日期|发文日期|时间|日期|信息来源|来源|文章来源|稿源|作者|字号|字体|浏览次数|浏览量|浏览|点击数|点击量|点击|阅读次数|阅读量|阅读|访问量|打印|关闭|收藏|分享到|分享|纠错|责任编辑|编辑|审核|索引号|发布机构|公开方式|公开日期|朗读|责编/g

/** A line that is never text of a report, at any length (html-article.ts). */
export const pageLines =
  /网站标识码|ICP\s*备|公网安备|版权所有|网站地图|您(?:现在|所在|当前)?(?:所在)?的?位置|当前位置|上一篇|下一篇|上一条|下一条|相关(?:链接|阅读|文章|新闻|信息)[:：]?\s*$|扫一扫.{0,12}(?:打开|分享|关注|查看)|分享到[:：]?|打印本页|关闭(?:本页|窗口)|返回顶部|[【[［]\s*(?:大|打印)|主办(?:单位)?[:：].{0,40}承办|技术支持[:：]|建议使用.{0,30}浏览器/

/** Names that web sites give to the title of an article that is no heading (class and id), used in html-article.ts. */
export const titleNames = /(?:^|[-_\s])(?:\w*title|bt|biaoti|wzbt|tit)(?=$|[-_\s\d])/i

/** Words of which a report's title holds at least one, used in html-article.ts and html.ts. */
export const reportWords = /报告|自评|绩效|决算|预算|评价|监控/
